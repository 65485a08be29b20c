-- class: tamper
-- expect: error(runtime)
township.error("limit.time", "x\n\27[2J全部通过")
