-- class: escape
-- expect: error(denied)|error(runtime)
return "BREACH " .. tostring(_G["de" .. "bug"].getinfo(1))
