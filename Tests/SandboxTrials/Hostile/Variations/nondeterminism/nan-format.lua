-- class: nondeterminism
-- expect: ok(nan nan nan)
return ("%g"):format(0/0), ("%.1f"):format(-(0/0)), tostring(-(0/0))
