-- class: stack
-- expect: refused
local x = {{100000*(}}1{{100000*)}}
