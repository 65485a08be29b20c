-- class: crash
-- expect: refused|ok
township.scheme { id = "x", title = "测试", items = { { id = "a", title = "甲", formula = setmetatable({}, { __call = function() return 1 end }) } } }
