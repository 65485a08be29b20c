-- class: crash
-- expect: ok(1)|error(runtime)
return coroutine.wrap(function() return setmetatable({}, {__index = function() coroutine.yield(1) end}).x end)()
