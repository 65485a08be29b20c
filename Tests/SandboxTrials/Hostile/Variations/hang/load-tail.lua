-- class: hang
-- expect: error(budget)
return load(function() while true do end end)
