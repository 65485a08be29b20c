-- class: escape
-- expect: error(denied)
os.remove("/tmp/x")
return "BREACH"
