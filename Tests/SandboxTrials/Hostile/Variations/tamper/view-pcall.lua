-- class: tamper
-- expect: untouched
pcall(function() HOST.rate = 1 end) pcall(rawset, HOST, "rate", 1) pcall(setmetatable, HOST, {}) pcall(table.insert, HOST, 1)
return HOST.rate == 100 and "same" or "BREACH"
