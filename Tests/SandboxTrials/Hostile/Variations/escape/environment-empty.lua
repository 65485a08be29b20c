-- class: escape
-- expect: error(runtime)
local f = load("return io", "x", "t", {})
return "BREACH " .. f().open("/etc/passwd")
