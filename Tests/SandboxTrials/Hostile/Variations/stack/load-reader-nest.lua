-- class: stack
-- expect: error(stack)|error(budget)
local function f() return load(f) end
return f()
