-- class: memory
-- expect: error(runtime)|error(memory)|ok()
local t = {}
for i = 1, 900000 do t[i] = i end
return t
