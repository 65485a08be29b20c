-- class: tamper
-- expect: ok()
print("\27[2J\r\n\u{202E}all paid")
