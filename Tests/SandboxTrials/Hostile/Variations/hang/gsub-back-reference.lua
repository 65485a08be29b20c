-- class: hang
-- expect: error(budget)
return (("a"):rep(100000):gsub("(.*)%1x", ""))
