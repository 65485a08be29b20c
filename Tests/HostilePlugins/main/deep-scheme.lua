-- class: stack
-- expect: refused
local t = {}
for i = 1, 100000 do t = { t } end
township.scheme { id = "x", title = "测试", items = t, pools = t, inputs = t }
