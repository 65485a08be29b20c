-- class: tamper
-- expect: error(denied)|error(runtime)
s.post = "x"
return true
