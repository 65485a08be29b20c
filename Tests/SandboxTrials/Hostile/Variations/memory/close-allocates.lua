-- class: memory
-- expect: error(memory)
local function eat() local t = {} while true do t[#t + 1] = {} end end
local x <close> = setmetatable({}, {__close = eat})
eat()
