-- class: crash
-- expect: error(runtime)
coroutine.yield(1)
