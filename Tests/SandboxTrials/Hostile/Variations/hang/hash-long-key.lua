-- class: hang
-- expect: error(budget)
-- a long text is hashed when it first becomes a key
local t, n = {}, 0
while true do n = n + 1 t[("x"):rep(9000000) .. n] = nil local _ = t[("x"):rep(9000000) .. n] end
