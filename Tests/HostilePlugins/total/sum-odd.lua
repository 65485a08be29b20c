-- class: crash
-- expect: error(runtime)
return r.sum(1)
