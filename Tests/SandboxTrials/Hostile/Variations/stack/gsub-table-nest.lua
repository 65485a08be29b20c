-- class: stack
-- expect: error(stack)
local t
t = setmetatable({}, {__index = function() return (("x"):gsub(".", t)) end})
return (("x"):gsub(".", t))
