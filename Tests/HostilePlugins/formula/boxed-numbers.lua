-- class: memory
-- expect: error(memory)|error(budget)|number.too_large
local t = {}
for i = 1, 1e7 do t[i] = 7.0 ^ 5000 + i end
