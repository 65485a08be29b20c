-- class: escape
-- expect: refused
return require "m\0x"
