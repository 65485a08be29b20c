-- class: stack
-- expect: error(stack)|error(budget)|ok()
local function f() return load(f) end
return f()
