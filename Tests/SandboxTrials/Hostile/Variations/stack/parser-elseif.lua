-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)|error(budget)|ok()
-- the parser walks a list of jumps that grows with each branch
return assert(load("if x then " .. ("elseif x then "):rep(70000) .. "end"))()
