-- class: hang
-- expect: error(budget)
return r.sum(function() while true do end end)
