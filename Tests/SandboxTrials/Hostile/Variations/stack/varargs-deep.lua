-- class: stack
-- expect: error(stack)|error(memory)|error(budget)
local function f(...) return 1 + f(..., ...) end
return f(1, 2, 3)
