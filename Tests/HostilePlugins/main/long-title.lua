-- class: memory
-- expect: refused
township.scheme { id = "x", title = ("长"):rep(10000000), items = { { id = "a", title = "甲", formula = function() return 1 end } } }
