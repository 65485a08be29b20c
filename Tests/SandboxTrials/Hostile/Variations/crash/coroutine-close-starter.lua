-- class: crash
-- expect: error(runtime)
local main = coroutine.running()
coroutine.wrap(function() coroutine.close(main) end)()
