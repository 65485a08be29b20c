-- class: crash
-- expect: ok(done)
for i = 0, 255 do local f = load("\27LuaT\0\x19\x93\r\n\x1a\n\4\8\8xV" .. string.char(i):rep(200), "x", "b") if f then return "BREACH" end end
return "done"
