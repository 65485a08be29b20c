-- class: hang
-- expect: error(budget)
local t = {}
for i = 1, 2000000 do t[i] = i end
for i = 1, 2000000 do t[i] = nil end
while true do next(t) end
