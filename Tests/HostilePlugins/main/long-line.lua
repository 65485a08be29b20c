-- class: hang
-- expect: refused|ok
local x = 1{{200000*+1}}
