-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load("return " .. ("not "):rep(200000) .. "1"))()
