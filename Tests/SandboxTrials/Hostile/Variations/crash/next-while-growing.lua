-- class: crash
-- expect: error(runtime)|error(budget)|error(memory)|ok(done)
local t = {a = 1, b = 2, c = 3}
local n = 0
for k in pairs(t) do n = n + 1 t["x" .. n] = n if n > 100000 then break end end
return "done"
