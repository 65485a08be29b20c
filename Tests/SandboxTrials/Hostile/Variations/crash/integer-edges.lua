-- class: crash
-- expect: ok(done)
local m = math.mininteger
pcall(function() return m // -1, m % -1, m // 0 end)
pcall(function() return 1 << 64, 1 << -64, 1 >> m, m << 63 end)
pcall(math.fmod, m, -1) pcall(math.abs, m) pcall(math.tointeger, 2^63) pcall(math.ult, m, -1)
for i = math.maxinteger - 1, math.maxinteger do end
for i = m, m + 1 do end
return "done"
