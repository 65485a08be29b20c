-- class: memory
-- expect: error(budget)|error(memory)|error(runtime)|script.warnings
-- a warning costs memory of the host
while true do township.warn("x", ("注"):rep(1000)) end
