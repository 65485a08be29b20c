-- class: hang
-- expect: error(budget)|ok(done)
-- the metatable turns weak after it was given
local mt, tabs, keys, N = {}, {}, {}, 60000
for i = 0, N do keys[i] = {} end
for i = 1, N do local j = i * 7919 % N + 1 tabs[i] = setmetatable({[keys[j - 1]] = keys[j]}, mt) end
mt.__mode = "k"
local first = keys[0]
keys = nil
for i = 1, 2000000 do local x = {} end
return "done"
