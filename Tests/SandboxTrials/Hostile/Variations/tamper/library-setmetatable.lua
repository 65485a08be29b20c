-- class: tamper
-- expect: error(denied)|error(runtime)
setmetatable(table, {__index = function() return print end})
