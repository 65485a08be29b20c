-- class: crash
-- expect: ok(done)|error(runtime)
-- in this version of Lua a break may leave a close variable open
for i = 1, 1000 do while true do local x <close> = setmetatable({}, {__close = function() end}) if i then break end end end
return "done"
