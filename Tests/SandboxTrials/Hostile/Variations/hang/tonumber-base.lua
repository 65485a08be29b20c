-- class: hang
-- expect: error(budget)
local s = ("z"):rep(10000000)
while true do tonumber(s, 36) end
