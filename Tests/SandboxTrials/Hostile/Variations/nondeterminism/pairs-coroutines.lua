-- class: nondeterminism
-- expect: error(runtime)
local t = {}
for i = 1, 10 do t[coroutine.create(print)] = i end
for k, v in pairs(t) do return v end
