-- class: hang
-- expect: error(budget)|error(syntax)
-- the parser keeps constants in a table, too: numerals that collide there
local parts, M = {}, (1 << 17) - 1
for i = 1, 60000 do parts[i] = i * M end
local source = "return {" .. table.concat(parts, ",") .. "}"
while true do load(source) end
