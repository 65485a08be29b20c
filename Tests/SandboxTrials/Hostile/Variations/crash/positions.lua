-- class: crash
-- expect: ok(done)
local p = {0, 1, -1, math.maxinteger, math.mininteger, 1 << 31, -(1 << 31), 1 << 53}
for _, a in ipairs(p) do for _, b in ipairs(p) do
  for _, f in ipairs {string.sub, string.byte, utf8.len, utf8.codepoint, utf8.offset, string.rep, string.find} do pcall(f, "工资", a, b) end
  pcall(table.unpack, {}, a, b) pcall(table.concat, {}, "", a, b) pcall(table.remove, {}, a) pcall(select, a, b)
end end
return "done"
