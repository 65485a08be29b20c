-- class: nondeterminism
-- expect: error(runtime)
assert(false, {})
