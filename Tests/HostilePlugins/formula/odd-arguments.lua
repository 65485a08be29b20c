-- class: crash
-- expect: ok|error(runtime)
for _, name in ipairs {"exact", "min", "max", "clamp", "round", "floor", "ceil", "sum", "equal", "rate", "marginal", "split", "date", "add_months", "full_years", "months_between", "service_months", "continuous_since"} do
  for _, v in ipairs {0, -1, 1.5, "x", "", "2020-13-40", true, print, s, township, math.maxinteger, math.mininteger, math.huge, {}, {1, {}}} do pcall(township[name], v) pcall(township[name], v, v) pcall(township[name], v, v, v) end
  pcall(township[name])
end
return 1
