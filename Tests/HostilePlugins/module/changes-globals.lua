-- class: tamper
-- expect: ok
shared = 1
