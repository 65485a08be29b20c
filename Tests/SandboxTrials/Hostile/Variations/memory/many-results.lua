-- class: memory
-- expect: error(runtime)|error(memory)|ok()
return table.unpack({}, 1, 999000)
