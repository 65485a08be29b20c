-- class: crash
-- expect: ok(done)|error(runtime)
local a, b = {}, {}
setmetatable(a, b) setmetatable(b, a)
a.__index, b.__index, a.__newindex, b.__newindex = b, a, b, a
pcall(function() return a.x end) pcall(function() a.x = 1 end) pcall(tostring, a) pcall(function() return a .. b end)
return "done"
