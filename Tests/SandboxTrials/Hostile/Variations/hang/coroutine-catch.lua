-- class: hang
-- expect: error(budget)
-- the coroutine dies of the limit; its starter goes on
while true do coroutine.resume(coroutine.create(function() while true do end end)) end
