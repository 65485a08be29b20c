-- class: stack
-- expect: error(runtime)|error(syntax)|error(budget)
return assert(load("local a = {} return a" .. (":x()"):rep(100000)))()
