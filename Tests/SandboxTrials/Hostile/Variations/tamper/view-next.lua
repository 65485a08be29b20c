-- class: tamper
-- expect: error(denied)|untouched
for k in next, HOST do HOST[k] = nil end
