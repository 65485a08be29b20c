-- class: hang
-- expect: error(budget)
xpcall(error, function() while true do end end)
