-- class: hang
-- expect: error(budget)
local s = ("工"):rep(3000000)
while true do utf8.len(s) end
