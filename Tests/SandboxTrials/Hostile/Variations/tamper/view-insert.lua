-- class: tamper
-- expect: error(denied)
table.insert(HOST, 1)
