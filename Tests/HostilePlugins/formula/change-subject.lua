-- class: tamper
-- expect: error(denied)|error(runtime)
s.post = "other"
