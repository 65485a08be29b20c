-- class: memory
-- expect: error(memory)|error(budget)
for i = 1, 1e8 do _G["g" .. i] = i end
