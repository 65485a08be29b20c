-- class: hang
-- expect: error(budget)
local d = township.date("2020-01-01")
while true do d = d + 1 d = d - 1 end
