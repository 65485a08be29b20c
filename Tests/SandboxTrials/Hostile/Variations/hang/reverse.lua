-- class: hang
-- expect: error(budget)
local s = ("x"):rep(10000000)
while true do s:reverse() end
