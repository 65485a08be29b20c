-- class: stack
-- expect: error(stack)|error(runtime)|error(memory)
local function f() local x <close> = setmetatable({}, {__close = f}) end
f()
