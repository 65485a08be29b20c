-- class: crash
-- expect: error(runtime)|ok()
return next({a = 1}, {})
