-- class: memory
-- expect: error(memory)
return #("%q"):format(("\1"):rep(30000000))
