-- class: crash
-- expect: error(runtime)|error(stack)|ok()
return xpcall(error, function() error() end)
