-- class: stack
-- expect: error(runtime)|ok
return s.item.a
