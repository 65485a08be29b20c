-- class: hang
-- expect: error(budget)
return ("a"):rep(200):find((".-"):rep(10) .. "b") ~= nil
