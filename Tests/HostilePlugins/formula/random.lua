-- class: nondeterminism
-- expect: error(denied)
return math.random(10)
