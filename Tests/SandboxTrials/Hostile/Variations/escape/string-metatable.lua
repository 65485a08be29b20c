-- class: escape
-- expect: error(runtime)|error(denied)
local mt = getmetatable("")
return "BREACH " .. tostring(mt.__index.dump)
