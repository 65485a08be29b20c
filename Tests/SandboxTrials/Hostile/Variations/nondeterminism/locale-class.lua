-- class: nondeterminism
-- expect: ok(nil)
return tostring(("ä"):match("%a"))
