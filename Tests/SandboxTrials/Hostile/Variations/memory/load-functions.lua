-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e7 do t[i] = load("return '" .. ("x"):rep(10000) .. i .. "'") end
