-- class: hang
-- expect: error(budget)
local t, M = {}, (1 << 18) - 1
for i = 1, 200000 do t[i * M] = i end
while true do end
