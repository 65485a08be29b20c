-- class: crash
-- expect: refused
local t = { id = "x", title = "测试" } t.items = t t.pools = t t.inputs = t
township.scheme(t)
