-- class: hang
-- expect: error(budget)
local a, b = ("x"):rep(10000000) .. "a", ("x"):rep(10000000) .. "b"
while a ~= b do end
