-- class: tamper
-- expect: error(denied)
load("rate = 1", "x", "t", HOST)()
