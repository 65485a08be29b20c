-- class: crash
-- expect: ok(done)
for _, o in ipairs {person, HOST, HOST.each, HOST.posts} do
  for _, f in ipairs {function() return o + 1 end, function() return o .. "" end, function() return o < o end, function() return #o end, function() return -o end, function() return o() end, function() return ~o end, function() for _ in o do end end} do pcall(f) end
  pcall(tostring, o) pcall(string.format, "%s %d %q", o, o, o) pcall(math.floor, o) pcall(table.concat, {o}) pcall(error, o) pcall(next, o) pcall(string.rep, o, o) pcall(load, o) pcall(coroutine.create, o) pcall(setmetatable, {}, o) pcall(utf8.char, o)
end
return "done"
