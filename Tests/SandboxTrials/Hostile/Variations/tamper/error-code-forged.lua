-- class: tamper
-- expect: error(runtime)
error(setmetatable({}, {__name = "limit.time", __tostring = function() return "limit.time" end}))
