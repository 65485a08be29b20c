-- class: hang
-- expect: number.too_large|error(budget)
local x = 1.5 ^ 3000
while true do local y = x * x end
