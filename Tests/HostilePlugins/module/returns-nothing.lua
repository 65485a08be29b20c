-- class: crash
-- expect: ok
local x = 1
