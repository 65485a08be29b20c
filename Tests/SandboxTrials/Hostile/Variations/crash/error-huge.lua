-- class: crash
-- expect: error(runtime)|error(memory)
error(("x"):rep(20000000))
