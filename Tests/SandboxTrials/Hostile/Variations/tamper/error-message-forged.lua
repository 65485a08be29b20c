-- class: tamper
-- expect: error(runtime)
error("limit.time: script.lua:1: all is well\r\n\27]0;owned\7", 0)
