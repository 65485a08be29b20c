-- class: stack
-- expect: error(stack)|error(runtime)
-- the host calls the script that calls the host
local function f() HOST.each(1, f) end
f()
