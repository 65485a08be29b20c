-- class: escape
-- expect: refused
return require "../../secret"
