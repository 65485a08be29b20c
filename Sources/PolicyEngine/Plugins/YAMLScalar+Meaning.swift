extension YAMLScalar {
    /// What a single value says, by the rules of plugins rather than by those of YAML.
    ///
    /// YAML reads `010` as eight, `1:30` as ninety and `no` as false; a finance office does not. Whatever
    /// looks like a number, date or truth value and is not written in the one accepted way is refused, so
    /// that it is neither guessed nor silently taken as text.
    enum Meaning: Hashable {
        /// Text.
        case text
        /// A number, `-?digits[.digits]` or a quotient of two of them.
        case number
        /// A day of the form 2020-01-01, which need not exist.
        case date
        /// `true` or `false`.
        case boolean(Bool)
        /// Nothing at all, `~` or `null`.
        case null
        /// Some other way to write a truth value.
        case looksBoolean
        /// Some other way to write a number, and one that YAML itself takes for a number.
        case looksNumeric
        /// Digits with dots, hyphens and the like, such as a version or a telephone number.
        case looksStructured
    }

    /// What the value says.
    var meaning: Meaning {
        guard isPlain else { return .text }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: break
        }
        if Self.booleanWords.contains(text.lowercased()) { return .looksBoolean }
        return numericMeaning
    }

    private static let booleanWords: Set<String> = ["true", "false", "yes", "no", "on", "off"]

    private var numericMeaning: Meaning {
        let bytes = Array(text.utf8)
        if Self.isNumber(bytes) { return .number }
        if Self.isDate(bytes) { return .date }
        var digits = bytes[...]
        if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            digits = digits.dropFirst()
        }
        let lowered = String(decoding: digits, as: UTF8.self).lowercased()
        if lowered == ".inf" || lowered == ".nan" || Self.isPrefixed(lowered) {
            return .looksNumeric
        }
        return Self.looseMeaning(lowered)
    }

    /// Whether the text is `-?digits[.digits]` or a quotient of such, without leading zeros.
    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        var unsigned = bytes[...]
        if unsigned.first == UInt8(ascii: "-") { unsigned = unsigned.dropFirst() }
        let parts = unsigned.split(
            separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy(isDecimal)
    }

    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(
            separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
            return false
        }
        return parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
    }

    private static func isDate(_ bytes: [UInt8]) -> Bool {
        bytes.count == 10
            && bytes.indices.allSatisfy { index in
                index == 4 || index == 7
                    ? bytes[index] == UInt8(ascii: "-") : isDigit(bytes[index])
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether the text is `0x…`, `0o…` or `0b…`.
    private static func isPrefixed(_ lowered: String) -> Bool {
        guard let prefix = ["0x", "0o", "0b"].first(where: lowered.hasPrefix) else { return false }
        let digits = lowered.dropFirst(prefix.count)
        return !digits.isEmpty && digits.allSatisfy { $0.isHexDigit || $0 == "_" }
    }

    /// Sorts what consists of digits and the signs that go with them; everything else is text.
    private static func looseMeaning(_ lowered: String) -> Meaning {
        var rest = lowered.unicodeScalars[...]
        if rest.first == "." { rest = rest.dropFirst() }
        guard let first = rest.first, isAnyDigit(first) else { return .text }
        var isStructured = false
        var previous = first
        for scalar in rest {
            switch scalar {
            case "_", ",", "，", ".", "．", ":", "%", "％": break
            case "-", "+", "/", " ":
                // The sign of an exponent belongs to a number; other signs make it a date or the like.
                if previous != "e" || scalar == "/" || scalar == " " { isStructured = true }
            case "e":
                guard isAnyDigit(previous) || previous == "." else { return .text }
            case let other:
                guard isAnyDigit(other) else { return .text }
            }
            previous = scalar
        }
        if previous == "e" { return .text }
        let dots = rest.count { $0 == "." }
        return isStructured || dots > 1 ? .looksStructured : .looksNumeric
    }

    /// ASCII and full-width digits.
    private static func isAnyDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
    }
}
