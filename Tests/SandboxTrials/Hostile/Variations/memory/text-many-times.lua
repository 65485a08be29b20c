-- class: memory
-- expect: error(runtime)|error(memory)
-- one text of 20 MB, a thousand times in the result
local s, t = ("x"):rep(20000000), {}
for i = 1, 1000 do t[i] = s end
return t
