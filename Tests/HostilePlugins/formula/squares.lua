-- class: hang
-- expect: number.too_large|error(budget)
local x = 1.000000001
while true do x = x * x end
