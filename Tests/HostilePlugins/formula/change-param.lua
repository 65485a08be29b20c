-- class: tamper
-- expect: error(denied)|error(runtime)
s.param.p.x = 1
