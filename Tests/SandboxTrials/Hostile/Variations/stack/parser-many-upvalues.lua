-- class: stack
-- expect: error(syntax)|error(runtime)
return assert(load(("local a%d "):rep(1):format(0) .. ("local x = 1 "):rep(201)))()
