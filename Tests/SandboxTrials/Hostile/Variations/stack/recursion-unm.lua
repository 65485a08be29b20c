-- class: stack
-- expect: error(stack)
return -setmetatable({}, {__unm = function(a) return -a end})
