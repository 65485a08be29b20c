-- class: hang
-- expect: error(budget)
local M = (1 << 18) - 1
while true do pcall(function() local t = {} for i = 1, 200000 do t[i * M] = i end end) end
