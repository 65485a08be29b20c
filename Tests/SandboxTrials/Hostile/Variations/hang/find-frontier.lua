-- class: hang
-- expect: error(budget)
return ("a"):rep(2000000):find(("%f[%w]a*"):rep(20) .. "b")
