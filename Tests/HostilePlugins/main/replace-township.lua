-- class: tamper
-- expect: refused|ok
township.scheme = nil
