/// An administrative division code: 6 digits after GB/T 2260, 9 with the township, 12 with the village.
///
/// A code that ends in 000 names the level above (`510923108000` is the town `510923108`), so it is stored without
/// these zeros and both spellings are equal. Codes change with mergers: they belong to a unit for a time and
/// never identify it.
public struct DivisionCode: Sendable, Hashable, CustomStringConvertible {
    /// The code with 6, 9 or 12 digits, as many as its level needs.
    public let text: String
    /// The level that the code names.
    public let level: DivisionLevel

    /// Reads and checks a code.
    ///
    /// - Parameter text: 6, 9 or 12 digits; full width is accepted.
    /// - Throws: A code `identity.division_code.*`.
    public init(text: String) throws(GovernanceError) {
        let input = HalfWidth(text)
        if let place = input.firstNonDigit {
            throw GovernanceError(
                .divisionCodeDigits, "区划代码\(QuotedText(text))第\(place)位不是数字，请只填数字。")
        }
        guard [6, 9, 12].contains(input.bytes.count) else {
            throw GovernanceError(
                .divisionCodeLength,
                "区划代码\(QuotedText(text))是\(input.bytes.count)位，应为6位（县级以上）、9位（乡级）或12位（村级）。")
        }
        let digits = HalfWidth.text(input.bytes)
        guard let level = Self.level(of: input.bytes) else {
            throw GovernanceError(
                .divisionCodeStructure, "区划代码\(QuotedText(text))缺少上级的代码（上级的几位全是0），请核对。")
        }
        self.init(String(digits.prefix(Self.length(of: level))), level)
    }

    private init(_ text: String, _ level: DivisionLevel) {
        self.text = text
        self.level = level
    }

    /// The level of a code, or nil when it leaves out a level above.
    ///
    /// Some cities have townships without counties between, so only that one level may be missing.
    private static func level(of bytes: [UInt8]) -> DivisionLevel? {
        func number(_ range: Range<Int>) -> Int {
            range.upperBound <= bytes.count ? Day.whole(bytes[range]) ?? 0 : 0
        }
        let (province, prefecture, county) = (number(0..<2), number(2..<4), number(4..<6))
        let (township, village) = (number(6..<9), number(9..<12))
        guard province > 0 else { return nil }
        if village > 0 { return township > 0 && prefecture > 0 ? .village : nil }
        if township > 0 { return prefecture > 0 ? .township : nil }
        if county > 0 { return prefecture > 0 ? .county : nil }
        return prefecture > 0 ? .prefecture : .province
    }

    private static func length(of level: DivisionLevel) -> Int {
        switch level {
        case .province, .prefecture, .county: 6
        case .township: 9
        case .village: 12
        }
    }

    /// The division above, or nil for a province.
    ///
    /// A township of a city without counties lies directly under the city.
    public var parent: DivisionCode? {
        switch level {
        case .province: nil
        case .prefecture: DivisionCode("\(text.prefix(2))0000", .province)
        case .county: DivisionCode("\(text.prefix(4))00", .prefecture)
        case .township:
            DivisionCode(
                String(text.prefix(6)),
                text.dropFirst(4).prefix(2) == "00" ? .prefecture : .county)
        case .village: DivisionCode(String(text.prefix(9)), .township)
        }
    }

    /// What the unit is, told by the range of its number; nil above township level.
    public var kind: DivisionKind? {
        let number = Int(text.suffix(3)) ?? 0
        return switch level {
        case .township: DivisionKind(townshipNumber: number)
        case .village: DivisionKind(villageNumber: number)
        case .province, .prefecture, .county: nil
        }
    }

    /// The code filled up with zeros to the 12 digits of statistics.
    public var padded: String { text + String(repeating: "0", count: 12 - text.utf8.count) }

    /// Whether another division is this one or lies within it.
    public func contains(_ other: DivisionCode) -> Bool {
        var current: DivisionCode? = other
        while let code = current {
            if code == self { return true }
            current = code.parent
        }
        return false
    }

    /// The code with as many digits as its level needs.
    public var description: String { text }
}
