-- class: memory
-- expect: ok|error(budget)|error(memory)
-- warnings of 24 MB each
for i = 1, 200 do township.warn("x", i .. ("长"):rep(8000000)) end
return 1
