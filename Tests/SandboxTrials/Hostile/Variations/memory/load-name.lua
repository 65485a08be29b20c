-- class: memory
-- expect: error(memory)|error(budget)
local t = {}
for i = 1, 1e5 do t[i] = load("return 1", ("n"):rep(1000000) .. i) end
