-- class: tamper
-- expect: error(denied)
string.upper = nil
