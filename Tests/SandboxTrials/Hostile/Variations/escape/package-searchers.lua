-- class: escape
-- expect: error(denied)
for _, s in ipairs(package.searchers) do s("io") end
return "BREACH"
