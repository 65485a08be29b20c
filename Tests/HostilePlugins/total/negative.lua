-- class: crash
-- expect: ok|error(runtime)
return -100
