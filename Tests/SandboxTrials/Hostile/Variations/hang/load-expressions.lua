-- class: hang
-- expect: error(budget)
local s = "return " .. ("1+"):rep(100000) .. "1"
while true do load(s) end
