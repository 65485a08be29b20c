-- class: tamper
-- expect: ok
pairs, print, string, math, tostring, require = nil
