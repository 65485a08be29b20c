-- class: crash
-- expect: ok(false)|error(runtime)
local main = coroutine.running()
return (coroutine.wrap(function() return coroutine.resume(main) end)())
