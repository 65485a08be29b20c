-- class: memory
-- expect: error(memory)
local s = ("x"):rep(9000000)
return #string.pack("s1s2s4s8z", "", "", s, s, s:rep(6))
