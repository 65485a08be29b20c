-- class: hang
-- expect: error(budget)
-- all doubles that differ in their last bits alone have one hash at every size of the table
local t, x = {}, 1.5
for i = 1, 1000000 do t[x + i * 2^-50] = i end
