-- class: crash
-- expect: error(runtime)
return coroutine.wrap(function() return ("x"):gsub(".", function() coroutine.yield() end) end)()
