-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(os.execute("id"))
