-- class: memory
-- expect: error(runtime)|error(memory)
local s, t = ("x"):rep(20000000), {}
for i = 1, 1000 do t[i] = s end
HOST.each(t, function() end)
