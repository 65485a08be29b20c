-- class: escape
-- expect: error(denied)|error(runtime)
for k, v in pairs(os) do return "BREACH " .. k end
