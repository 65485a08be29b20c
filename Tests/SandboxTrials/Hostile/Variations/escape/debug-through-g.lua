-- class: escape
-- expect: error(denied)
return "BREACH " .. tostring(_G["de" .. "bug"].getinfo(1))
