-- class: stack
-- expect: refused
return require "m"
