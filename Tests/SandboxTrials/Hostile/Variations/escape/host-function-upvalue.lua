-- class: escape
-- expect: error(runtime)|error(denied)
return "BREACH " .. tostring(getmetatable(HOST.each).__index)
