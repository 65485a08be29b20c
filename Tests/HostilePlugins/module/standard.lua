-- class: escape
-- expect: refused
return require "io"
