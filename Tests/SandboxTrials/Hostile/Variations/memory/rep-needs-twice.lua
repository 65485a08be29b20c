-- class: memory
-- expect: error(memory)
-- the text and the buffer that it is built in
return #("x"):rep(45000000)
