-- class: memory
-- expect: truncated|error(memory)|error(budget)
local s = ("x"):rep(100000)
local t = {}
for i = 1, 100 do t[i] = s end
for i = 1, 100 do print(table.unpack(t)) end
