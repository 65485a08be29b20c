-- class: memory
-- expect: error(memory)|error(budget)
-- a callback keeps what gsub has built so far alive
local function f(n) return (("x"):rep(1000):gsub("x", function() if n > 0 then n = n - 1 return f(n) .. ("y"):rep(10000) end return ("y"):rep(10000) end)) end
local t = {}
for i = 1, 1e6 do t[i] = f(20) end
