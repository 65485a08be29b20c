-- class: crash
-- expect: refused
error(nil)
