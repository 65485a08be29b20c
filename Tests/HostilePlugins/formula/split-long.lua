-- class: hang
-- expect: error(budget)|error(memory)|error(runtime)
local t = {}
for i = 1, 100000 do t[i] = i end
while true do township.split(1000000, t) end
