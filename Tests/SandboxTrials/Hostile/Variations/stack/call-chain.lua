-- class: stack
-- expect: error(stack)|error(runtime)|error(budget)|error(memory)
local f = print
for i = 1, 200000 do f = setmetatable({}, {__call = f}) end
return f()
