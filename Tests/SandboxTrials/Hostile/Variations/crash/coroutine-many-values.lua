-- class: crash
-- expect: error(runtime)|error(stack)|ok()
local c = coroutine.wrap(function(...) while true do coroutine.yield(...) end end)
return select("#", c(table.unpack({}, 1, 900000)))
