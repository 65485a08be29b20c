-- class: stack
-- expect: error(stack)|error(runtime)|error(memory)
local function f() return pcall(f) end
return f()
