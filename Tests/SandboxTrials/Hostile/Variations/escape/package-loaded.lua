-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(package.loaded.io)
