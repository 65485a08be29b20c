-- class: memory
-- expect: error(memory)|error(denied)|error(syntax)|error(budget)
local parts = {}
for i = 1, 3000000 do parts[i] = "{}" end
return #load("return {" .. table.concat(parts, ",") .. "}")()
