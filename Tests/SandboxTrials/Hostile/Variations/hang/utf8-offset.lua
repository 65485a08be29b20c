-- class: hang
-- expect: error(budget)
local s = ("\x80"):rep(10000000) .. "a"
while true do utf8.offset(s, -1) ; pcall(utf8.offset, s, 0, #s) end
