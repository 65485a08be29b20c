-- class: hang
-- expect: error(budget)
-- a mebibyte of comment again and again
local s = "--[[" .. (" "):rep(1000000) .. "]]"
while true do load(s) end
