-- class: nondeterminism
-- expect: error(denied)
return ("%p"):format(1)
