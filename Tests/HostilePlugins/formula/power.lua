-- class: hang
-- expect: number.too_large|error(runtime)|error(budget)
return 1.1 ^ 1000000000
