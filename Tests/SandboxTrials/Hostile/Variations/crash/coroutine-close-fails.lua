-- class: crash
-- expect: ok(false)|error(runtime)
local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() error("late") end}) coroutine.yield() end)
coroutine.resume(c)
return (coroutine.close(c))
