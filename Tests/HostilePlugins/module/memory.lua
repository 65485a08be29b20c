-- class: memory
-- expect: error(memory)|error(budget)
local t = {} while true do t[#t + 1] = {} end
