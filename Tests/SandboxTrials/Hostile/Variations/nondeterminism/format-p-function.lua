-- class: nondeterminism
-- expect: error(denied)
return ("%p"):format(print)
