-- class: crash
-- expect: error(runtime)
coroutine.wrap(function() coroutine.close(coroutine.running()) end)()
