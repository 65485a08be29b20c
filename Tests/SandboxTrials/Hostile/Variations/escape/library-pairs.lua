-- class: escape
-- expect: error(denied)
for k, v in pairs(os) do return "BREACH " .. k end
