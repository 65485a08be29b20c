extension Day {
    /// Reads a day written exactly like `2020-03-01`.
    ///
    /// - Parameter text: Ten ASCII characters; nothing is trimmed or guessed.
    /// - Throws: `calendar.day.text` for another form, `calendar.day.nonexistent` for a date that does not exist.
    public init(text: String) throws(GovernanceError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.whole(bytes[0..<4]), let month = Self.whole(bytes[5..<7]),
            let day = Self.whole(bytes[8..<10])
        else {
            throw GovernanceError(
                .dayText, "日期\(QuotedText(text))的写法不对，请写成 2020-03-01 这样：四位年、两位月、两位日，用短横线连接。")
        }
        guard let value = Day(year: year, month: month, day: day) else {
            throw GovernanceError(
                .dayNonexistent, "日期\(QuotedText(text))不存在，请核对年、月、日。")
        }
        self = value
    }

    /// The day as `2020-03-01`.
    public var description: String {
        let civil = civil
        return
            "\(Self.padded(civil.year, 4))-\(Self.padded(civil.month, 2))-\(Self.padded(civil.day, 2))"
    }

    /// The day as 2020年3月1日.
    public var chinese: String {
        let civil = civil
        return "\(civil.year)年\(civil.month)月\(civil.day)日"
    }

    /// The number that ASCII digits stand for, or nil when there is anything else.
    static func whole(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
