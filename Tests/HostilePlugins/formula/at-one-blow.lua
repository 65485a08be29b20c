-- class: memory
-- expect: error(memory)
local s = ("x"):rep(30000000)
return #(s .. s .. s .. s .. s .. s .. s .. s .. s .. s)
