-- class: hang
-- expect: refused|ok
local {{500000*x}} = 1
