-- class: hang
-- expect: error(budget)
local M = (1 << 18) - 1
local out = setmetatable({}, {__newindex = function(t, k, v) rawset(t, k * M, v) end})
local list = {}
for i = 1, 200000 do list[i] = i end
table.move(list, 1, #list, 1, out)
while true do end
