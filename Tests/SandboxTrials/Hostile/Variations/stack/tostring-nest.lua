-- class: stack
-- expect: error(stack)
local t = setmetatable({}, {})
getmetatable(t).__tostring = function() return tostring(t) end
return tostring(t)
