-- class: stack
-- expect: error(denied)|error(stack)
local function f() return pcall(require, "x") and f() or f() + 1 end
return select(2, pcall(error, "x")) and require("x")
