-- class: nondeterminism
-- expect: ok(a b c d e f g h)
local o = {}
for k in pairs {h = 1, g = 1, f = 1, e = 1, d = 1, c = 1, b = 1, a = 1} do o[#o + 1] = k end
return table.concat(o, " ")
