-- class: escape
-- expect: error(runtime)|error(denied)
local parts = {"\27", "Lua", "T"}
return "BREACH " .. load(function() return table.remove(parts, 1) end, "x", "bt")()
