-- class: memory
-- expect: error(memory)
local s = ("x"):rep(10000000)
return #(s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s .. s)
