-- class: tamper
-- expect: error(runtime)
setmetatable("", {})
