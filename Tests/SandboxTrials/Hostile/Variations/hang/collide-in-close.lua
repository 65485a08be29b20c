-- class: hang
-- expect: error(budget)
local M = (1 << 18) - 1
do local x <close> = setmetatable({}, {__close = function() local t = {} for i = 1, 200000 do t[i * M] = i end while true do end end}) end
