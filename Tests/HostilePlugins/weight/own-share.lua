-- class: stack
-- expect: error(runtime)
return s.pool.p
