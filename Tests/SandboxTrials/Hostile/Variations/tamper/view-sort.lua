-- class: tamper
-- expect: error(denied)|untouched
table.sort(setmetatable({}, {__index = HOST, __newindex = HOST, __len = function() return 2 end}), function() return true end)
