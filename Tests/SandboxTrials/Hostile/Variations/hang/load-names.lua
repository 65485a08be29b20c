-- class: hang
-- expect: error(budget)
local parts = {}
for i = 1, 100000 do parts[i] = "x" .. i .. "=1" end
local s = table.concat(parts, " ")
while true do load(s) end
