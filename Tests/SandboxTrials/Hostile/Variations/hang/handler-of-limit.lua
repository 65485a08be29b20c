-- class: hang
-- expect: error(budget)
-- the handler runs when the limit is raised, and loops
local function again() while true do end end
xpcall(function() while true do end end, again)
while true do end
