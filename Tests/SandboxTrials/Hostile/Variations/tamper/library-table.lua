-- class: tamper
-- expect: error(denied)
table.concat = nil
