-- class: hang
-- expect: error(budget)
local s = (" "):rep(10000000) .. "1"
while true do tonumber(s) end
