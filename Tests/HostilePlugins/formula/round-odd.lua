-- class: crash
-- expect: error(runtime)
return township.round(1.5, 0)
