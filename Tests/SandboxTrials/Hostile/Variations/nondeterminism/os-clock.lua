-- class: nondeterminism
-- expect: error(denied)
return os.clock()
