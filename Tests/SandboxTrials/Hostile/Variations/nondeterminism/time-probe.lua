-- class: nondeterminism
-- expect: error(budget)
local n = 0
pcall(function() while true do n = n + 1 end end)
return n
