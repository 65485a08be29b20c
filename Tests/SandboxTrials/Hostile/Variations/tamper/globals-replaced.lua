-- class: tamper
-- expect: untouched
print, pairs, string, math, coroutine, HOST, person = nil
