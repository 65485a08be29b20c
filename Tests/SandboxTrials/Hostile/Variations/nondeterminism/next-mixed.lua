-- class: nondeterminism
-- expect: ok(1 2 a b false true)
local o, t = {}, {b = 1, a = 1, [2] = 1, [1] = 1, [true] = 1, [false] = 1}
local k = next(t)
while k ~= nil do o[#o + 1] = tostring(k) k = next(t, k) end
return table.concat(o, " ")
