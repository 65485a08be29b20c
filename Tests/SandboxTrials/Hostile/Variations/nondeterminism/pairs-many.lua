-- class: nondeterminism
-- expect: deterministic
local t, o = {}, {}
for i = 1, 5000 do t["k" .. i * 7919 % 5003] = i end
for k, v in pairs(t) do o[#o + 1] = k .. v end
return table.concat(o):sub(1, 200)
