-- class: hang
-- expect: error(budget)
while true do pcall(HOST.each, 1, function() while true do end end) end
