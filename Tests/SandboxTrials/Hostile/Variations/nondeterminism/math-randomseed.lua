-- class: nondeterminism
-- expect: error(denied)
math.randomseed(1)
