-- class: nondeterminism
-- expect: deterministic
local t = {}
for i = 1, 1000 do t[i * 7 % 1009] = i end
for i = 1, 1000, 3 do t[i] = nil end
return #t
