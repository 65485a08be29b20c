-- class: crash
-- expect: refused
return = 1
