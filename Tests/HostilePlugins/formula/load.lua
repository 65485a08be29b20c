-- class: escape
-- expect: ok
return load("return 1")()
