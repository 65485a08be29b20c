-- class: tamper
-- expect: untouched
kept = pairs({a = 1})
for i = 1, 1000 do kept = ipairs end
