-- class: hang
-- expect: error(budget)|error(runtime)
while true do table.unpack(setmetatable({}, {__index = function() return 1 end}), 1, 100000) end
