-- class: tamper
-- expect: error(runtime)|error(denied)|ok|plugin.failed
township.scheme { id = "other", title = "另一个", items = {} }
return 1
