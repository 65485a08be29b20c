-- class: hang
-- expect: error(budget)|error(stack)
local f = function() while true do end end
for i = 1, 20 do f = setmetatable({}, {__call = f}) end
f()
