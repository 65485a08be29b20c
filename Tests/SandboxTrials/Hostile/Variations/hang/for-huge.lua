-- class: hang
-- expect: error(budget)
for i = 1, math.huge do end
