-- class: stack
-- expect: error(stack)|error(runtime)|ok()
local function h(e) return xpcall(error, h, e) end
return xpcall(error, h, "x")
