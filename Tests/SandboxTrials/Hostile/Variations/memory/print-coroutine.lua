-- class: memory
-- expect: truncated
coroutine.wrap(function() local s = ("x"):rep(1000000) for i = 1, 1000 do print(s, s) end end)()
