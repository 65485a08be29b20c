-- class: crash
-- expect: error(runtime)
return function() end
