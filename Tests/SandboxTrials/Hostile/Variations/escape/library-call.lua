-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(io())
