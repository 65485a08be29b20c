-- class: tamper
-- expect: error(denied)
local t = setmetatable({}, {__newindex = HOST})
t.rate = 1
