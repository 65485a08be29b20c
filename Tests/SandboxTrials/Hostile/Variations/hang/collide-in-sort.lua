-- class: hang
-- expect: error(budget)
local M, t = (1 << 18) - 1, {}
table.sort({3, 2, 1}, function(a, b) for i = 1, 200000 do t[i * M] = i end while true do end end)
