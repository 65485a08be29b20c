-- class: crash
-- expect: error(runtime)
return math.huge
