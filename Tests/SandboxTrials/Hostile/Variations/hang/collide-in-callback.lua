-- class: hang
-- expect: error(budget)
-- the host's own function lies between the script and the rebuild
local M = (1 << 18) - 1
HOST.each(3, function() local t = {} for i = 1, 200000 do t[i * M] = i end end)
while true do end
