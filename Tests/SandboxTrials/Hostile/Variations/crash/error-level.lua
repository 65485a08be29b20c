-- class: crash
-- expect: error(runtime)
error("x", math.maxinteger)
