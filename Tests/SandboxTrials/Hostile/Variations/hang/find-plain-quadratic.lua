-- class: hang
-- expect: error(budget)|ok()
local s = ("a"):rep(3000000)
for i = 1, 1e9 do s:find(("a"):rep(1500000) .. "b", 1, true) end
