-- class: hang
-- expect: error(budget)
-- the host's own function has come and gone before the rebuild
local t, M = {}, (1 << 18) - 1
HOST.each(1, function() end)
for i = 1, 200000 do t[i * M] = true end
local miss = 300001 * M
while not t[miss] do end
