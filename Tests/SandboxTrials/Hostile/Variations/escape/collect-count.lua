-- class: escape
-- expect: error(denied)
return "BREACH " .. collectgarbage("count")
