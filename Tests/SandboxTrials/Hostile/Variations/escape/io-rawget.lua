-- class: escape
-- expect: error(runtime)|error(denied)
return "BREACH " .. rawget(_G, "io").lines("/etc/passwd")()
