-- class: nondeterminism
-- expect: ok(1)
local mt = setmetatable({}, {})
local t = setmetatable({}, mt)
for k, v in pairs {__mode = "kv"} do mt[k] = v end
t[1] = {}
for i = 1, 200000 do local x = {} end
return #t
