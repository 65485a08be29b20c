-- class: hang
-- expect: error(budget)
return table.concat(setmetatable({}, {__len = function() return 1 << 62 end, __index = function() return "" end}))
