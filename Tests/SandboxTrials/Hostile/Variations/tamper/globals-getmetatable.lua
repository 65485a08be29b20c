-- class: tamper
-- expect: error(runtime)|error(denied)
getmetatable(_G).__index = function() return 0 end
