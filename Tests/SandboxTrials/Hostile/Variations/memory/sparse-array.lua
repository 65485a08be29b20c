-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e6 do local a = {} for j = 1, 64 do a[j] = j end t[i] = a end
