-- class: hang
-- expect: error(budget)|error(memory)|number.too_large
local x = 7.0 ^ 9000
while true do local _ = ("%.99f"):format(x) end
