-- class: hang
-- expect: error(budget)
while true do for _ in ("x"):rep(1000000):gmatch("()") do end end
