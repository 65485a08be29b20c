-- class: hang
-- expect: error(budget)|error(memory)
-- exact numbers as keys
local t = {}
for i = 1, 1000000 do t[i * 1000.001] = i end
while true do end
