-- class: crash
-- expect: refused
return require(1)
