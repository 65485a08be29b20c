-- class: tamper
-- expect: refused
township.scheme { id = "x\27[2J\n", title = "\u{202E}", items = {} }
