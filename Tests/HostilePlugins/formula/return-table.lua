-- class: crash
-- expect: error(runtime)
return {}
