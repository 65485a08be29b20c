-- class: hang
-- expect: error(budget)|error(memory)
-- hovers at the memory limit, where each step may collect everything
local keep, n = {}, 0
pcall(function() for i = 1, 1e9 do keep[i] = {} end end)
while true do local x = {} end
