-- class: tamper
-- expect: error(denied)
coroutine.wrap(function() HOST.rate = 1 end)()
