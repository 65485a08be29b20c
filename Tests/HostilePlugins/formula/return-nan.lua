-- class: crash
-- expect: error(runtime)
return 0 / 0
