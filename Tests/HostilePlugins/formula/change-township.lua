-- class: tamper
-- expect: error(denied)|error(runtime)
township.min = function() return 0 end
