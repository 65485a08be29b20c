-- class: nondeterminism
-- expect: error(denied)
return os.time()
