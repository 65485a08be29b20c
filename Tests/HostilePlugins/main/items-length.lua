-- class: hang
-- expect: error(budget)|refused
township.scheme { id = "x", title = "测试", items = setmetatable({}, {__len = function() return 1 << 60 end, __index = function() return {} end}) }
