-- class: crash
-- expect: error(runtime)
local t = {}
for i = 1, 1000 do t[i] = i % 7 end
table.sort(t, function(a, b) if a == 3 then error("half") end return a < b end)
