/// The classes of bytes that Lua tells apart, whatever the locale.
extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }

    var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

    /// The value of a hexadecimal digit.
    var hexDigitValue: UInt8 { isDigit ? self - 0x30 : (self | 0x20) - 0x61 + 10 }

    /// A letter of ASCII or an underscore.
    var beginsName: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x5F }

    var continuesName: Bool { beginsName || isDigit }

    var isNewline: Bool { self == 0x0A || self == 0x0D }

    /// A space, a tab, a line break, a vertical tab or a form feed.
    var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
