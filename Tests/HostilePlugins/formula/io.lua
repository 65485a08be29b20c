-- class: escape
-- expect: error(denied)
return io.open("/etc/passwd")
