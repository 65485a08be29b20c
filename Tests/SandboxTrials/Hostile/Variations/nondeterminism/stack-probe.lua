-- class: nondeterminism
-- expect: deterministic
local n = 0
local function f() n = n + 1 return 1 + f() end
pcall(f)
return n
