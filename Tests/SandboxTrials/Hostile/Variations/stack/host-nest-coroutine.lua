-- class: stack
-- expect: error(stack)|error(runtime)
local function f() coroutine.wrap(HOST.each)(1, f) end
f()
