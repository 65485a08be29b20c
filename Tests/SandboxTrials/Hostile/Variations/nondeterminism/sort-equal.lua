-- class: nondeterminism
-- expect: ok(1a 1b 1c 2a 2b 2c)
-- the order of equal elements
local t, o = {{2, "a"}, {1, "a"}, {2, "b"}, {1, "b"}, {2, "c"}, {1, "c"}}, {}
table.sort(t, function(a, b) return a[1] < b[1] end)
for i, x in ipairs(t) do o[i] = x[1] .. x[2] end
return table.concat(o, " ")
