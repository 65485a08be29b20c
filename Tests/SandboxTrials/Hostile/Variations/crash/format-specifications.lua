-- class: crash
-- expect: ok(done)
for c = 0, 255 do for _, f in ipairs {"%", "%-", "%99.99", "%100", "%.100", "%+#0 -", "%ll", "%10.3.2"} do pcall(string.format, f .. string.char(c), 1, 2, 3) end end
return "done"
