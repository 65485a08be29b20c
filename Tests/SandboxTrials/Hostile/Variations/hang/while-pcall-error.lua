-- class: hang
-- expect: error(budget)
while true do pcall(error) end
