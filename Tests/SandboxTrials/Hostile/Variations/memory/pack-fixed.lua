-- class: memory
-- expect: error(memory)|error(runtime)
return #string.pack("c2000000000", "x")
