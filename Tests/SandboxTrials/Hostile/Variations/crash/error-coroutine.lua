-- class: crash
-- expect: error(runtime)
error(coroutine.create(print))
