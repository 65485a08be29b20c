-- class: escape
-- expect: error(denied)|error(runtime)
return "BREACH " .. ("").dump(print)
