-- class: crash
-- expect: error(runtime)
return (township.date("9999-12-31") + 1000000000000).year
