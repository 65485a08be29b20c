-- class: memory
-- expect: error(memory)
-- 80 MB that are all in use
local t = {}
for i = 1, 16 do t[i] = ("x"):rep(5000000) .. i end
return #t
