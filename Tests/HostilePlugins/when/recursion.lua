-- class: stack
-- expect: error(stack)|error(memory)
local function f() return not f() end
return f()
