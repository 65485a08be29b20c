-- class: crash
-- expect: ok|error(runtime)|number.too_large
return 10.0 ^ 9000
