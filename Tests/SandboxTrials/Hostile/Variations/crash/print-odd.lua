-- class: crash
-- expect: ok(done)|error(runtime)
print(setmetatable({}, {__tostring = function() return ("x"):rep(100) end}), setmetatable({}, {__name = 5}), coroutine.create(print), person, HOST)
pcall(print, setmetatable({}, {__tostring = function() return 5 end}))
return "done"
