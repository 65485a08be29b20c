-- class: hang
-- expect: error(budget)|error(memory)
local t = {}
for i = 1, 300000 do t[i] = i end
while true do township.sum(t) end
