-- class: escape
-- expect: refused
return require "/etc/passwd"
