-- class: memory
-- expect: error(memory)
return #("x"):rep(1000000):gsub("(x)", ("%1%1%1%1"):rep(100))
