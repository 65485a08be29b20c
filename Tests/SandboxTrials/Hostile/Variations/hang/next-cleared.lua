-- class: hang
-- expect: error(budget)
-- a table that held a million entries and is empty again: each next walks over all of them
local t = {}
for i = 1, 1000000 do t["k" .. (i % 250000)] = i end
for k in pairs(t) do t[k] = nil end
while true do next(t) end
