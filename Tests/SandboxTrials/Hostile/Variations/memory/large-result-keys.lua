-- class: memory
-- expect: error(runtime)|error(memory)|ok()
local t = {}
for i = 1, 400000 do t["k" .. i] = "some text that is not short " .. i % 10 end
return t
