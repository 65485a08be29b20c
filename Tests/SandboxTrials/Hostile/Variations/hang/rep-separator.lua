-- class: hang
-- expect: error(budget)|error(runtime)|error(memory)
while true do local s = (""):rep(1 << 24, "x") end
