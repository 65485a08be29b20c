-- class: nondeterminism
-- expect: ok(1)
-- the metatable turns weak after it was given
local mt = {}
local t = setmetatable({}, mt)
mt.__mode = "v"
t[1] = {}
for i = 1, 200000 do local x = {} end
return #t
