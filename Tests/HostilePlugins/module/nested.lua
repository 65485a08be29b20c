-- class: stack
-- expect: refused
return {{100000*(}}1{{100000*)}}
