-- class: nondeterminism
-- expect: ok(table)
return ("%s"):format({})
