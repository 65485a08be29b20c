-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(require("/etc/passwd"))
