-- class: hang
-- expect: error(budget)
local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) coroutine.yield() end)
coroutine.resume(c)
return coroutine.close(c)
