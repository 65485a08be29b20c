-- class: escape
-- expect: refused
return require "parameters/p"
