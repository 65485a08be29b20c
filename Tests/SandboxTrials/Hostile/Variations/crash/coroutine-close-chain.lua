-- class: crash
-- expect: ok(false)
-- each was made by the main script, so no count of nested resumes stops the chain
local last
for _ = 1, 1000 do
  local before = last
  last = coroutine.create(function()
    local x <close> = setmetatable({}, {__close = function() if before then assert(coroutine.close(before)) end end})
    coroutine.yield()
  end)
  coroutine.resume(last)
end
return (coroutine.close(last))
