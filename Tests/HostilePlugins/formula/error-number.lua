-- class: crash
-- expect: error(runtime)
error(1.5)
