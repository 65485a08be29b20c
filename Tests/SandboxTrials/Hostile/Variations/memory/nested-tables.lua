-- class: memory
-- expect: error(memory)
local t = {}
while true do t = {t} end
