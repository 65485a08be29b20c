-- class: crash
-- expect: ok(done)
for _, v in ipairs {1, "x", true, {}, print} do
  local t = setmetatable({}, {__index = v, __newindex = v, __call = v, __len = v, __eq = v, __lt = v, __concat = v, __tostring = v, __name = v, __pairs = v, __close = v, __metatable = v})
  pcall(function() return t.x end) pcall(function() t.x = 1 end) pcall(function() return t() end) pcall(function() return #t end)
  pcall(function() return t == {} end) pcall(function() return t < t end) pcall(function() return t .. "" end) pcall(tostring, t) pcall(print, t)
  pcall(pairs, t) pcall(function() local x <close> = t end) pcall(error, t) pcall(table.concat, t) pcall(table.insert, t, 1) pcall(table.sort, t) pcall(table.unpack, t)
end
return "done"
