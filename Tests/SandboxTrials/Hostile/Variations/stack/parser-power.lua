-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load("return " .. ("2^"):rep(300000) .. "1"))()
