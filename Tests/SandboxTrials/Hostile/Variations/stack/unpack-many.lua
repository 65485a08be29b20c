-- class: stack
-- expect: error(runtime)|error(stack)|error(memory)
return select("#", table.unpack({}, 1, 1 << 30))
