-- class: memory
-- expect: error(runtime)|error(memory)
local t = {1}
for i = 1, 30 do t = {t, t} end
HOST.each(t, function() end)
