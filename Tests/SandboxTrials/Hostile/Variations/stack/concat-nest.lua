-- class: stack
-- expect: error(stack)
local t
t = setmetatable({}, {__index = function() return table.concat(t, "", 1, 2) end})
return table.concat(t, "", 1, 2)
