-- class: hang
-- expect: error(budget)
return ("a "):rep(100000):find(("%f[%w][a ]*"):rep(20) .. "b")
