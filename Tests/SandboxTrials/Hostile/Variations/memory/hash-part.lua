-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e8 do t[i * 2 + 0.5] = true end
