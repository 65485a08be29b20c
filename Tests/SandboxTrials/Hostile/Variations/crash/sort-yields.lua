-- class: crash
-- expect: error(runtime)|ok()
return coroutine.wrap(function() table.sort({3, 2, 1}, function(a, b) coroutine.yield() return a < b end) end)()
