-- class: tamper
-- expect: error(denied)
utf8.charpattern = "x"
