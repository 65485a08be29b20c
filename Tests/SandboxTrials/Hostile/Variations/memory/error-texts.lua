-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e7 do t[i] = select(2, pcall(error, ("x"):rep(100000) .. i)) end
