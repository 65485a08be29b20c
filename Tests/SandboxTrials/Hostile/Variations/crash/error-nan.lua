-- class: crash
-- expect: error(runtime)
error(0/0)
