-- class: tamper
-- expect: error(denied)
local s = ("").upper and string
s.upper = function() return "evil" end
