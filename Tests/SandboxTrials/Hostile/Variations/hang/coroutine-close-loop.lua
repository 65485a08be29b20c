-- class: hang
-- expect: error(budget)
while true do
  local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() for i = 1, 1e5 do end end}) coroutine.yield() end)
  coroutine.resume(c) coroutine.close(c)
end
