-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(os.getenv("HOME"))
