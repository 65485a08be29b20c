-- class: nondeterminism
-- expect: ok(1)
local mt = {}
local t = setmetatable({}, mt)
rawset(mt, "__mode", "v")
t[1] = {}
for i = 1, 200000 do local x = {} end
return #t
