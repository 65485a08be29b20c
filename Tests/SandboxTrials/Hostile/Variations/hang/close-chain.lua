-- class: hang
-- expect: error(budget)
-- each handler starts the next
local function f() local x <close> = setmetatable({}, {__close = f}) while true do end end
f()
