-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)
return assert(load("return " .. ("a["):rep(400000) .. ("]"):rep(400000)))()
