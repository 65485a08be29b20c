-- class: crash
-- expect: error(stack)|error(runtime)|ok()
-- Lua does not count nested closes
local function f(n)
  local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() f(n + 1) end}) coroutine.yield() end)
  coroutine.resume(c) coroutine.close(c)
end
f(1)
