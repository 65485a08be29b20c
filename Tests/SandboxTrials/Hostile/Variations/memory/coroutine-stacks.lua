-- class: memory
-- expect: error(memory)|error(budget)
-- coroutines that each hold a large stack
local t = {}
local function deep(n) if n == 0 then coroutine.yield() else return 1 + deep(n - 1) end end
for i = 1, 1000 do t[i] = coroutine.create(deep) coroutine.resume(t[i], 100000) end
