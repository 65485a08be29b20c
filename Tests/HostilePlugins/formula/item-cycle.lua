-- class: stack
-- expect: error(runtime)
return s.item.a
