-- class: stack
-- expect: error(stack)
local t = setmetatable({}, {})
getmetatable(t).__tostring = function() print(t) return "" end
print(t)
