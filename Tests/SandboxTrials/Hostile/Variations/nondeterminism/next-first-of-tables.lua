-- class: nondeterminism
-- expect: error(runtime)
return (select(2, next({[{}] = 1, [{1}] = 2})))
