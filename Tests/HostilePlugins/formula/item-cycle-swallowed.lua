-- class: stack
-- expect: error(runtime)|error(budget)|error(stack)
-- pcall caught the cycle, and asks again
while true do pcall(function() return s.item.a end) end
