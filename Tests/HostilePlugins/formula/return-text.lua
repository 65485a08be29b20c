-- class: crash
-- expect: error(runtime)
return "12"
