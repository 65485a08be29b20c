-- class: hang
-- expect: error(budget)
local t = {}
for i = 1, 1000000 do t[i] = (i * 7919) % 1000003 end
while true do table.sort(t) end
