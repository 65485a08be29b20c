-- class: memory
-- expect: error(memory)
-- past the second cap within one instruction
local s = ("x"):rep(30000000)
local t = setmetatable({}, {__concat = function(a, b) return b end})
return #(s .. s .. s .. s .. s .. s .. s .. s .. s .. s)
