-- class: hang
-- expect: error(budget)|refused
township.scheme(setmetatable({}, {__pairs = function() while true do end end}))
