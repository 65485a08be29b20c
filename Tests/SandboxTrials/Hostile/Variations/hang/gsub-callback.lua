-- class: hang
-- expect: error(budget)
return ("x"):rep(100):gsub(".", function() while true do end end)
