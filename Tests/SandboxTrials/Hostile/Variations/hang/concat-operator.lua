-- class: hang
-- expect: error(budget)|error(memory)
local s = ("x"):rep(9000000)
while true do local r = s .. s end
