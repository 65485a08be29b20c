-- class: tamper
-- expect: error(denied)
table.remove(HOST.posts, 1)
return "x"
