-- class: memory
-- expect: error(memory)
return #("x"):rep(2000000, ("y"):rep(1000))
