-- class: tamper
-- expect: script.globals_locked|error(denied)|error(runtime)
rawset(_G, "kept", 1)
