-- class: crash
-- expect: ok(done)
for _, p in ipairs {0, -1, 1, math.maxinteger, math.mininteger, 1 << 31, -(1 << 31), 100} do for _, f in ipairs {"z", "s", "s8", "i16", "d", "c100", "!16i16"} do pcall(string.unpack, f, "abc\0\xff\xff\xff\xff\xff\xff\xff\xff", p) end end
return "done"
