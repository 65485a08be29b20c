-- class: nondeterminism
-- expect: error(runtime)
error(tostring({}) .. tostring(print))
