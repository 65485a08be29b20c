-- class: crash
-- expect: error(runtime)
return township.add_months(township.date("2020-01-31"), math.maxinteger).year
