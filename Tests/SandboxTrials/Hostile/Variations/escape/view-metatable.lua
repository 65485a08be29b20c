-- class: escape
-- expect: error(runtime)|error(denied)
return "BREACH " .. getmetatable(HOST).__index.rate
