-- class: hang
-- expect: error(budget)
return coroutine.resume(coroutine.create(function() while true do end end))
