-- class: crash
-- expect: error(runtime)|ok()
return coroutine.wrap(function() return load(function() coroutine.yield() end) end)()
