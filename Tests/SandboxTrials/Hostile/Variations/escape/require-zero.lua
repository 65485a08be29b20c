-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(require("x\0/etc/passwd"))
