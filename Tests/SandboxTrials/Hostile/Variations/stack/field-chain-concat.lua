-- class: stack
-- expect: error(runtime)|error(syntax)
return assert(load("local a = {} return a.x" .. (".x"):rep(50000) .. " .. 1"))()
