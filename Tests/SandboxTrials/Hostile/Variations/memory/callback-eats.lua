-- class: memory
-- expect: error(memory)
HOST.each(1, function() local t = {} while true do t[#t + 1] = {} end end)
