-- class: hang
-- expect: error(budget)
local t = {}
for i = 1, 1000000 do t[i] = i end
while true do local _ = #t; t[#t + 1] = 1; t[#t] = nil end
