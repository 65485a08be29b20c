-- class: stack
-- expect: error(stack)
local t = setmetatable({}, {__call = function(t) return 1 + t() end})
return t()
