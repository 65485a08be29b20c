-- class: stack
-- expect: error(stack)|error(syntax)|error(denied)|error(runtime)
return assert(load("return [" .. ("="):rep(900000) .. "["))()
