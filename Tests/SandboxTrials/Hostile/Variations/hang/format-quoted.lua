-- class: hang
-- expect: error(budget)|error(memory)
local s = ("\0"):rep(4000000)
while true do local q = ("%q"):format(s) end
