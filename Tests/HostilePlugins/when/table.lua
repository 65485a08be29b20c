-- class: crash
-- expect: error(runtime)|ok
return {}
