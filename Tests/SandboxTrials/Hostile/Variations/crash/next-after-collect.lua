-- class: crash
-- expect: error(runtime)|ok(done)
local t = {}
for i = 1, 1000 do t["k" .. i] = {} end
local k = next(t)
t[k] = nil
for i = 1, 100000 do local x = {i} end
pcall(next, t, k)
return "done"
