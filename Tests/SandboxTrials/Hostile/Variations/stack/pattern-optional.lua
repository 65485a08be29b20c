-- class: stack
-- expect: error(runtime)|error(stack)
return (("a"):rep(300000):find(("a?"):rep(300000)))
