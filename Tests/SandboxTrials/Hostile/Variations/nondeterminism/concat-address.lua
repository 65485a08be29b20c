-- class: nondeterminism
-- expect: error(runtime)
return "" .. {}
