-- class: escape
-- expect: error(denied)|error(runtime)
return "BREACH " .. getmetatable(io).__index
