-- class: hang
-- expect: error(budget)
local t, s = {}, ("x"):rep(1000000)
for i = 1, 20 do t[i] = s .. (i * 7 % 23) end
while true do table.sort(t) end
