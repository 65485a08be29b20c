-- class: stack
-- expect: error(stack)|error(runtime)
local function f() return coroutine.wrap(f)() end
return f()
