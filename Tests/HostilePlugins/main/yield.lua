-- class: crash
-- expect: refused
coroutine.yield()
