-- class: stack
-- expect: error(runtime)|error(stack)
return ("x"):find(("("):rep(100000))
