-- class: tamper
-- expect: error(denied)
table.move({1, 2, 3}, 1, 3, 1, HOST)
