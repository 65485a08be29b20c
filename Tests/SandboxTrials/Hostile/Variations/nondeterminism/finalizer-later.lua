-- class: nondeterminism
-- expect: ok(0)
local hit, mt = 0, {}
setmetatable({}, mt)
mt.__gc = function() hit = 1 end
for i = 1, 200000 do local x = {} end
return hit
