-- class: crash
-- expect: error(runtime)
return coroutine.wrap(function() return tostring(setmetatable({}, {__tostring = function() coroutine.yield("x") end})) end)()
