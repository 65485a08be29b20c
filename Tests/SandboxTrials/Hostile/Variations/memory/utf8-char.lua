-- class: memory
-- expect: error(memory)|error(budget)
local t, n = {}, {}
for i = 1, 200000 do n[i] = 0x7FFFFFFF end
for i = 1, 1e6 do t[i] = utf8.char(table.unpack(n)) end
