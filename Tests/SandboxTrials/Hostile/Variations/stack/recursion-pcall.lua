-- class: stack
-- expect: error(stack)|ok()|error(memory)
local function f() return pcall(f) end
return f()
