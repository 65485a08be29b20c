-- class: memory
-- expect: error(memory)|error(budget)
local t, a = {}, {}
for i = 1, 100000 do a[i] = i end
for i = 1, 1000 do t[i] = coroutine.create(function(...) coroutine.yield() end) coroutine.resume(t[i], table.unpack(a)) end
