-- class: nondeterminism
-- expect: ok(工äB)
return ("工äb"):upper()
