-- class: tamper
-- expect: error(denied)
HOST.posts.base = 1
