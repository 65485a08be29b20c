-- class: hang
-- expect: error(budget)
-- a set of 100 000 members, tried at every place
return ("x"):rep(1000000):find("[" .. ("ab"):rep(50000) .. "]")
