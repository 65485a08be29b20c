-- class: memory
-- expect: error(memory)
local t = {}
for i = 1, 1200000 do t[i] = {} end
return #t
