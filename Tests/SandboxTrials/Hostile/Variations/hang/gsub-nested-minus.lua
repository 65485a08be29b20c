-- class: hang
-- expect: error(budget)
return (("a"):rep(3000):gsub(".-.-.-.-b", ""))
