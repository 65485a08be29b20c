-- class: nondeterminism
-- expect: ok(thing)
return tostring(setmetatable({}, {__name = "thing"}))
