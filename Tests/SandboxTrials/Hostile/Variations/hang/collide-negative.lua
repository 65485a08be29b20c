-- class: hang
-- expect: error(budget)
local t, M = {}, (1 << 18) - 1
for i = 1, 200000 do t[-i * M] = true end
while not t[-300001 * M] do end
