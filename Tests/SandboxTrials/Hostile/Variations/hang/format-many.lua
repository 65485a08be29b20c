-- class: hang
-- expect: error(budget)
local f, t = ("%99.99f"):rep(200), {}
for i = 1, 200 do t[i] = 1e308 end
while true do f:format(table.unpack(t)) end
