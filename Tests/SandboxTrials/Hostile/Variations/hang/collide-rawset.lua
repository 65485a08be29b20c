-- class: hang
-- expect: error(budget)
-- the rebuild happens inside a library function
local t, M = {}, (1 << 18) - 1
for i = 1, 200000 do rawset(t, i * M, true) end
while true do end
