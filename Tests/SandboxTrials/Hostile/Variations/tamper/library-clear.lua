-- class: tamper
-- expect: error(denied)
for k in pairs(string) do string[k] = nil end
