-- class: escape
-- expect: error(runtime)
return getmetatable(1.5).__add
