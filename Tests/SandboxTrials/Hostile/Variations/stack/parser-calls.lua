-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)|error(runtime)
return assert(load("return f" .. ("()"):rep(400000)))()
