-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load("return " .. ("x.."):rep(300000) .. "x"))()
