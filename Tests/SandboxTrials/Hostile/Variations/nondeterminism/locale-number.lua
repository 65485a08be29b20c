-- class: nondeterminism
-- expect: ok(1.5)
return tostring(tonumber("1.5"))
