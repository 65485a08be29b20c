-- class: hang
-- expect: error(budget)
-- two coroutines that hand over to each other below the period of the hook
local a, b
a = coroutine.wrap(function() while true do coroutine.yield() end end)
b = coroutine.wrap(function() while true do a() coroutine.yield() end end)
while true do b() end
