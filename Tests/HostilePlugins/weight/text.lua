-- class: crash
-- expect: error(runtime)
return "1"
