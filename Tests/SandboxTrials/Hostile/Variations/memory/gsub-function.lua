-- class: memory
-- expect: error(memory)
local big = ("y"):rep(1000000)
return #("x"):rep(1000):gsub("x", function() return big end)
