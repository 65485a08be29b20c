-- class: memory
-- expect: error(memory)
while true do pcall(function() local s = ("x"):rep(30000000) return #(s .. s .. s .. s .. s .. s .. s .. s) end) end
