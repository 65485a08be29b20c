-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(debug.getupvalue(pairs, 1))
