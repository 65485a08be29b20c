-- class: escape
-- expect: error(denied)
return io.read() == nil
