-- class: stack
-- expect: error(stack)|error(memory)|error(runtime)|error(budget)
local mt = {__close = function() end}
local function f() local x <close> = setmetatable({}, mt) return (f()) end
f()
