-- class: escape
-- expect: error(denied)
return coroutine.wrap(function() return "BREACH " .. tostring(os.time()) end)()
