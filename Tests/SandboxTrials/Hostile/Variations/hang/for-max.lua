-- class: hang
-- expect: error(budget)
for i = math.mininteger, math.maxinteger do end
