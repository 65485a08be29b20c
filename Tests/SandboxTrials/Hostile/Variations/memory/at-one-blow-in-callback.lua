-- class: memory
-- expect: error(memory)
-- the state is abandoned while the host's own function is under way
return pcall(HOST.each, 1, function() local s = ("x"):rep(30000000) return #(s .. s .. s .. s .. s .. s .. s .. s) end)
