-- class: tamper
-- expect: error(runtime)|error(denied)
getmetatable("").__index = nil
