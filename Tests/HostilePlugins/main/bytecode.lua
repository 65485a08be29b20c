-- class: escape
-- expect: refused
{{1*return "}}\27Lua", load("\27Lua")()
