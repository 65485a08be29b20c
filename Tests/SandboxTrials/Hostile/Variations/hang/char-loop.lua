-- class: hang
-- expect: error(budget)
local t = {("x"):rep(100000):byte(1, -1)}
while true do string.char(table.unpack(t)) end
