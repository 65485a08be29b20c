-- class: crash
-- expect: ok(1)|error(runtime)
return coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() coroutine.yield(1) end}) end)()
