-- class: nondeterminism
-- expect: error(runtime)
for _, v in pairs(setmetatable({}, {__pairs = function() return next, {[print] = 1, [pairs] = 2} end})) do return v end
