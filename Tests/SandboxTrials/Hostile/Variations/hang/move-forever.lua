-- class: hang
-- expect: error(budget)
table.move(setmetatable({}, {__index = function() return nil end}), 1, (1 << 62), 2)
