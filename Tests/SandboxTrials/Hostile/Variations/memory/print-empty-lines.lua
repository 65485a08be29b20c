-- class: memory
-- expect: truncated|error(budget)
-- a line without text costs memory, too
for i = 1, 1e8 do print() end
