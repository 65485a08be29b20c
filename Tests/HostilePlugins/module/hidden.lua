-- class: escape
-- expect: refused
return require ".git"
