-- class: tamper
-- expect: script.globals_locked
kept = 1
