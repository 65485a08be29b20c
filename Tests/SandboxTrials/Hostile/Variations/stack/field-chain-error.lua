-- class: stack
-- expect: error(runtime)
-- the message names a chain of 100 000 fields
return assert(load("local a = {} return a" .. (".x"):rep(100000)))()
