-- class: hang
-- expect: error(budget)|error(memory)|refused|ok
for i = 1, 1000000 do township.scheme { id = "x" .. i, title = "测试", items = { { id = "a", title = "甲", formula = function() return 1 end } } } end
