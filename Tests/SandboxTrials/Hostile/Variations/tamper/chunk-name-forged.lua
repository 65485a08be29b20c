-- class: tamper
-- expect: error(runtime)
load("error('x')", "@/etc/passwd:1:\n\27[2Jowned")()
