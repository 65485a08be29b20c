-- class: hang
-- expect: error(denied)|error(budget)
while true do require("nothing") end
