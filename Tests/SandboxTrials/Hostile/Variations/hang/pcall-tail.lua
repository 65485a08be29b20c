-- class: hang
-- expect: error(budget)
-- no instruction follows in which the limit could be raised again
return pcall(function() while true do end end)
