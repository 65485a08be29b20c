-- class: tamper
-- expect: error(denied)
person.name = "乙"
