-- class: crash
-- expect: ok(done)
for _, v in ipairs {1, true, {}, print} do pcall(load, function() return v end) end
pcall(load, "return 1", {}, {}, {}) pcall(load, "x", ("n"):rep(100000)) pcall(load, "\27Lua") pcall(load, "\27", "b", "bt") pcall(load, "return ...", "=*inside")
return "done"
