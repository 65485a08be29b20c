-- class: nondeterminism
-- expect: error(memory)
-- how far it gets must not be told by a caught error
local n = 0
pcall(function() local t = {} while true do n = n + 1 t[n] = {} end end)
return n
