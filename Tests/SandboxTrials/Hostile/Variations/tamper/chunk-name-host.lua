-- class: tamper
-- expect: error(runtime)
load("error('x')", "=*host")()
