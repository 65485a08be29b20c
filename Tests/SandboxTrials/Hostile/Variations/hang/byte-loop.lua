-- class: hang
-- expect: error(budget)
local s = ("x"):rep(100000)
while true do s:byte(1, -1) end
