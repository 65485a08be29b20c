-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e6 do t[i] = table.pack(table.unpack({}, 1, 100000)) end
