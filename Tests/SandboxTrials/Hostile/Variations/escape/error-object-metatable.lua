-- class: escape
-- expect: error(runtime)
local _, e = pcall(function() io.open() end)
return "BREACH " .. tostring(getmetatable(e).__index)
