-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load("return " .. ("- "):rep(300000) .. "1"))()
