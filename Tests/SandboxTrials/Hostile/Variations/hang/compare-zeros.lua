-- class: hang
-- expect: error(budget)
-- a comparison of texts stops at each zero byte and starts anew
local a, b = ("\0"):rep(10000000) .. "a", ("\0"):rep(10000000) .. "b"
while a < b do end
