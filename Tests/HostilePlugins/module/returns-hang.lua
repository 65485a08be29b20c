-- class: hang
-- expect: ok|error(budget)
return setmetatable({}, {__index = function() while true do end end})
