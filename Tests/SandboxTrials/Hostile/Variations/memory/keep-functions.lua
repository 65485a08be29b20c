-- class: memory
-- expect: error(memory)|error(budget)
-- the host keeps a reference to each function it is given
for i = 1, 1e9 do HOST.each(0, function() return i end) end
