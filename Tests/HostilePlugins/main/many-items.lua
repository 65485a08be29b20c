-- class: memory
-- expect: error(budget)|error(memory)|refused|ok
local items = {}
for i = 1, 1000000 do items[i] = { id = "a" .. i, title = "甲", formula = function() return 1 end } end
township.scheme { id = "x", title = "测试", items = items }
