-- class: crash
-- expect: error(runtime)
local f
f = coroutine.wrap(function() f() end)
f()
