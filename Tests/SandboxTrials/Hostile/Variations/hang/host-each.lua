-- class: hang
-- expect: error(budget)
-- the loop runs in the host and calls the script back
HOST.each(1 << 60, function() end)
