-- class: nondeterminism
-- expect: ok|error(runtime)|error(denied)
for k, v in pairs(s) do end
return 1
