-- class: hang
-- expect: error(budget)|refused
township.scheme(setmetatable({}, {__index = function() while true do end end}))
