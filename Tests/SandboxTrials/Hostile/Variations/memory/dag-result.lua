-- class: memory
-- expect: error(runtime)|error(memory)
-- a result of 30 tables that is 2^30 values when it is copied
local t = {1}
for i = 1, 30 do t = {t, t} end
return t
