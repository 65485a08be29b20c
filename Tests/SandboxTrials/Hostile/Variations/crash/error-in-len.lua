-- class: crash
-- expect: error(runtime)
return #setmetatable({}, {__len = function() error({}) end})
