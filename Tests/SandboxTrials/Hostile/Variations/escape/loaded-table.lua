-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(require("_G").io)
