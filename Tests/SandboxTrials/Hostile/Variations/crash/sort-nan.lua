-- class: crash
-- expect: ok(sorted)
local t = {}
for i = 1, 1000 do t[i] = i % 3 == 0 and 0/0 or i end
table.sort(t)
return "sorted"
