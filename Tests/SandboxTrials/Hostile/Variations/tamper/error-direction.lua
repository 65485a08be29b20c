-- class: tamper
-- expect: error(runtime)
-- characters that turn the direction of writing
error("\u{202E}oga\u{2066}\u{200F}", 0)
