-- class: crash
-- expect: error(runtime)
local x <close> = setmetatable({}, {__close = function() error("late") end})
return 1
