-- class: escape
-- expect: error(runtime)
return load("\27Lua", "x", "b")()
