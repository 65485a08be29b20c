-- class: stack
-- expect: refused
local x = {{100000*{}}{{100000*}}}
