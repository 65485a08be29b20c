-- class: hang
-- expect: error(budget)
for i = 1, 1000 do coroutine.wrap(function() return ("a"):rep(200):match((".-"):rep(10) .. "b") end)() end
