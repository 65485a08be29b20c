-- class: stack
-- expect: error(stack)|ok()|error(memory)
local function f() return xpcall(f, f) end
return f()
