-- class: tamper
-- expect: error(denied)|untouched
rawset(_G, "HOST", 1)
