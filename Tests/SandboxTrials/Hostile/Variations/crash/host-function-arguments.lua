-- class: crash
-- expect: ok(done)
local cycle = {} cycle.c = cycle
local deep = {} for i = 1, 1000 do deep = {deep} end
for _, a in ipairs {false, 1.5, "x", cycle, deep, print, coroutine.create(print), 0/0, math.huge, math.mininteger, HOST, person} do pcall(HOST.each, a, a) pcall(HOST.each, 1, a) end
pcall(HOST.each) pcall(HOST.each, table.unpack({}, 1, 200))
return "done"
