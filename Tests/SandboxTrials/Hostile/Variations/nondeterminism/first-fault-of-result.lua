-- class: nondeterminism
-- expect: deterministic
-- which of many faults is told, found by fuzzing
local t = {inf = 1/0, nan = {0/0}, bytes = "\xff", f = {{[{}] = 1}}, [{}] = 1, [1.5] = 2}
t.t = t
for i = 1, 50 do t["k" .. i] = i % 2 == 0 and -1/0 or {t} end
return t
