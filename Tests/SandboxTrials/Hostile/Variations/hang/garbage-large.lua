-- class: hang
-- expect: error(budget)|error(memory)
local keep = {}
for i = 1, 600000 do keep[i] = {} end
while true do local s = ("x"):rep(8000000) end
