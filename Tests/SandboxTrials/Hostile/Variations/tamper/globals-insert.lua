-- class: tamper
-- expect: error(denied)|untouched|error(runtime)
table.insert(_G, 1)
