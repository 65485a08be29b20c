-- class: memory
-- expect: error(runtime)|error(memory)
township.error("x", ("长"):rep(10000000))
