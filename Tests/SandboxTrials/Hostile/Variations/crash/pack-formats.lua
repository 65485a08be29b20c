-- class: crash
-- expect: ok(done)|error(memory)
for c = 0, 255 do for _, f in ipairs {"", "!", "!3", "i17", "s0", "Xi", "X", "c", "c2147483648", "<!16", "i999999999999"} do pcall(string.pack, f .. string.char(c), 1, "x") pcall(string.unpack, f .. string.char(c), ("\xff"):rep(40)) pcall(string.packsize, f .. string.char(c)) end end
return "done"
