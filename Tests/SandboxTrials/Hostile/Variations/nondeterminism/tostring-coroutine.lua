-- class: nondeterminism
-- expect: ok(thread)
return tostring(coroutine.create(print))
