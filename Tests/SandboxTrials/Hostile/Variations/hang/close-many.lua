-- class: hang
-- expect: error(budget)
local mt = {__close = function() while true do end end}
local function f(n) local x <close> = setmetatable({}, mt) if n > 0 then return (f(n - 1)) end while true do end end
f(100)
