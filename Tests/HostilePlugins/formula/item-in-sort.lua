-- class: stack
-- expect: error(runtime)|ok
table.sort({2, 1}, function(a, b) return s.item.b > 0 end)
return 1
