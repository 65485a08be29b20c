-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(debug.getregistry())
