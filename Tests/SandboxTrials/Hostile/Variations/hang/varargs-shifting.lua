-- class: hang
-- expect: error(budget)
local function f(n, ...) return f(n + 1, ...) end
f(1, table.unpack({}, 1, 100000))
