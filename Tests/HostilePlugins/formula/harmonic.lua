-- class: hang
-- expect: error(budget)|number.too_large
-- denominators that grow with each step
local x = 0.0
for i = 1, 1000000 do x = x + township.exact(1) / i end
return x
