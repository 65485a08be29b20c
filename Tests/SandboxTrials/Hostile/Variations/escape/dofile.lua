-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(dofile("/etc/passwd"))
