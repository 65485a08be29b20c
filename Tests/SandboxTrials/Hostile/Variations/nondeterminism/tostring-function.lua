-- class: nondeterminism
-- expect: ok(function)
return tostring(print)
