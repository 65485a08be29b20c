-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load(("if x then "):rep(90000) .. ("end "):rep(90000)))()
