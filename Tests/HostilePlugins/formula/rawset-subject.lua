-- class: tamper
-- expect: error(denied)|error(runtime)
rawset(s, "post", "other")
