-- class: crash
-- expect: error(runtime)
table.sort({1, "a", {}, true})
