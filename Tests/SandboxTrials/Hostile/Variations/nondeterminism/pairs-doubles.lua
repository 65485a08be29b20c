-- class: nondeterminism
-- expect: error(runtime)
for k in pairs {[1.5] = 1, [2.5] = 2} do end
