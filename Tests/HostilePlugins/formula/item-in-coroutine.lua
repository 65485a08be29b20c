-- class: stack
-- expect: error(runtime)|ok
return coroutine.wrap(function() return s.item.b end)()
