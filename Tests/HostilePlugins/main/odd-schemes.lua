-- class: crash
-- expect: refused|ok
for _, v in ipairs {0, "x", true, print, {}, {id = 1}, {id = "x", items = 1}, {id = "x", title = "x", items = {1}}, {id = "x", title = "x", items = {{id = {}}}}} do pcall(township.scheme, v) end
pcall(township.scheme)
