extension Rational {
    /// Reads a plain decimal: an optional minus, digits, and optionally a point and digits.
    ///
    /// Separators, full-width digits, a plus sign, an exponent and needless leading zeros (010) are
    /// refused: each of them has cost somebody money before.
    ///
    /// - Parameter text: Such as `1238.71` or `-0.005`.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/tooLarge``.
    public init(decimal text: some StringProtocol) throws(NumberError) {
        self = try Self.parse(text) { bytes throws(NumberError) in
            try Rational(decimalBytes: bytes)
        }
    }

    /// Reads a plain decimal from UTF-8.
    ///
    /// - Parameter bytes: The whole numeral, nothing around it.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/tooLarge``.
    public init(decimalBytes bytes: UnsafeRawBufferPointer) throws(NumberError) {
        self = try Self.decimal(bytes, .plain)
    }

    /// Reads any number of JSON, exponents included.
    ///
    /// - Parameter text: Such as `12`, `-0.5` or `1.5e3`.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/tooLarge``.
    public init(json text: some StringProtocol) throws(NumberError) {
        self = try Self.parse(text) { bytes throws(NumberError) in
            try Rational(jsonBytes: bytes)
        }
    }

    /// Reads any number of JSON from UTF-8.
    ///
    /// - Parameter bytes: The whole numeral, nothing around it.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/tooLarge``.
    public init(jsonBytes bytes: UnsafeRawBufferPointer) throws(NumberError) {
        self = try Self.decimal(bytes, .json)
    }

    /// Reads a plain decimal, or two of them with a stroke between, such as `38000/12`.
    ///
    /// What ``description`` prints is read back as the same number. The divisor has no sign.
    ///
    /// - Parameter text: A decimal or a quotient.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/divisionByZero``,
    ///   ``NumberErrorCode/tooLarge``.
    public init(quotientOrDecimal text: some StringProtocol) throws(NumberError) {
        self = try Self.parse(text) { bytes throws(NumberError) in
            guard let stroke = bytes.firstIndex(of: UInt8(ascii: "/")) else {
                return try Rational(decimalBytes: bytes)
            }
            guard
                let dividend = DecimalNumeral(.init(rebasing: bytes[..<stroke]), .plain),
                let divisor = DecimalNumeral(.init(rebasing: bytes[(stroke + 1)...]), .plain),
                bytes[stroke + 1] != UInt8(ascii: "-")
            else { throw Self.syntaxError(bytes) }
            return try dividend.value() / divisor.value()
        }
    }

    /// Reads a numeral of Lua 5.4 as the decimal that it shows, not as the float Lua would make.
    ///
    /// - Parameter text: Such as `4.35`, `.5`, `5.`, `1e3`, `0x1p-2`; without a sign, which is an
    ///   operator in Lua.
    /// - Throws: ``NumberErrorCode/syntax``, ``NumberErrorCode/tooLarge``.
    public init(luaNumeral text: some StringProtocol) throws(NumberError) {
        self = try Self.parse(text) { bytes throws(NumberError) in
            if let hexadecimal = HexadecimalNumeral(bytes) { return try hexadecimal.value() }
            return try Self.decimal(bytes, .lua)
        }
    }

    private static func decimal(
        _ bytes: UnsafeRawBufferPointer, _ notation: NumeralNotation
    ) throws(NumberError) -> Rational {
        guard let numeral = DecimalNumeral(bytes, notation) else { throw syntaxError(bytes) }
        return try numeral.value()
    }

    private static func syntaxError(_ bytes: UnsafeRawBufferPointer) -> NumberError {
        NumberError(.syntax, about: String(decoding: bytes.prefix(200), as: UTF8.self))
    }

    /// Lends the UTF-8 of a text to a parser; the result crosses the untyped closure as a value.
    private static func parse(
        _ text: some StringProtocol,
        _ body: (UnsafeRawBufferPointer) throws(NumberError) -> Rational
    ) throws(NumberError) -> Rational {
        var copy = String(text)
        let result = copy.withUTF8 { bytes -> Result<Rational, NumberError> in
            Result { () throws(NumberError) in try body(UnsafeRawBufferPointer(bytes)) }
        }
        return try result.get()
    }
}
