-- class: crash
-- expect: error(runtime)
error(print)
