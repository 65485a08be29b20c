-- class: escape
-- expect: error(denied)|error(runtime)
for k, v in next, _G do if k == "io" then return "BREACH " .. v.open("/etc/passwd"):read("a") end end
error("nothing")
