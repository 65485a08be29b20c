-- class: escape
-- expect: error(denied)|error(runtime)
return coroutine.wrap(function() return "BREACH " .. tostring(os.time()) end)()
