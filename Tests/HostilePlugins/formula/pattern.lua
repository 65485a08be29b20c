-- class: hang
-- expect: error(budget)
return #string.gsub(("a"):rep(3000), ".-.-.-.-b", "")
