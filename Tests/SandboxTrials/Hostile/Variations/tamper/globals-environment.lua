-- class: tamper
-- expect: untouched
_ENV = {}
HOST = 1
