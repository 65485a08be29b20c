-- class: hang
-- expect: error(budget)
-- a reader that gives one byte at a time, for ever
while true do pcall(load, function() return " " end) end
