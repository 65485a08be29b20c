-- class: crash
-- expect: error(runtime)
error({code = 1})
