-- class: escape
-- expect: ok(false false)
-- the iterator must not hand out the table behind a view
local _, t = pairs(HOST)
return rawequal(t, HOST) == false, (pcall(rawset, t, "rate", 1))
