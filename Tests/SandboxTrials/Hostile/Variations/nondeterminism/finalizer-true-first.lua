-- class: nondeterminism
-- expect: error(denied)
-- marks the object first and gives the function afterwards
local hit = 0
local mt = {__gc = true}
setmetatable({}, mt)
mt.__gc = function() hit = 1 end
for i = 1, 200000 do local x = {} end
return hit
