-- class: hang
-- expect: error(budget)
while true do pcall(r.sum, function() while true do end end) end
