-- class: escape
-- expect: error(runtime)|error(denied)
return "BREACH " .. load("\27Lua" .. ("\0"):rep(100), "x", "b")()
