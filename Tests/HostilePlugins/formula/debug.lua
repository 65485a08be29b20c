-- class: escape
-- expect: error(denied)
return debug.getinfo(1).currentline
