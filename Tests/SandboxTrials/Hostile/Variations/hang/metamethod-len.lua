-- class: hang
-- expect: error(budget)
return #setmetatable({}, {__len = function() while true do end end})
