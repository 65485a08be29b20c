-- class: hang
-- expect: error(budget)
return xpcall(function() while true do end end, function() return "caught" end)
