-- class: hang
-- expect: error(budget)
-- the rebuild happens while a coroutine runs
local M = (1 << 17) - 1
coroutine.wrap(function() local t = {} for i = 1, 140000 do t[i * M] = i end local x while true do x = t[300001 * M] end end)()
