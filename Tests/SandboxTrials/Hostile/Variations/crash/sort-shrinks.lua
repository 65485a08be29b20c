-- class: crash
-- expect: error(runtime)|ok(sorted)
local t = {}
for i = 1, 1000 do t[i] = i * 7 % 1000 end
pcall(table.sort, t, function(a, b) for i = 1, #t do t[i] = nil end return a < b end)
return "sorted"
