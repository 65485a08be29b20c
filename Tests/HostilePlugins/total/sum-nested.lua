-- class: hang
-- expect: error(budget)|error(runtime)|ok
return r.sum(function() return r.sum(function() return r.sum(function() return 1 end) end) end)
