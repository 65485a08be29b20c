-- class: hang
-- expect: error(budget)|error(runtime)|error(denied)|ok
return township.sum(setmetatable({}, {__len = function() return 1 << 60 end, __index = function() return 1 end}))
