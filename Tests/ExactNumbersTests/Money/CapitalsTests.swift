import ExactNumbers
import Testing

@Suite struct CapitalsTests {
    /// The samples of 支付结算办法, annex 1; where two forms are allowed, the one written here.
    @Test(arguments: [
        ("1409.50", "壹仟肆佰零玖元伍角整"), ("6007.14", "陆仟零柒元壹角肆分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"), ("325.04", "叁佰贰拾伍元零肆分"),
        ("1680.32", "壹仟陆佰捌拾元零叁角贰分"), ("107000.53", "壹拾万柒仟元零伍角叁分"), ("0", "零元整"),
    ])
    func samplesOfTheRule(amount: String, capitals: String) throws {
        let money = try Money(exactly: Rational(decimal: amount))
        #expect(money.capitals == "人民币" + capitals)
    }

    @Test(arguments: [
        ("412306.45", "肆拾壹万贰仟叁佰零陆元肆角伍分"), ("10", "壹拾元整"), ("10.50", "壹拾元零伍角整"),
        ("0.05", "伍分"), ("0.50", "伍角整"), ("0.53", "伍角叁分"), ("5.05", "伍元零伍分"), ("-3.00", "负叁元整"),
        ("-0.01", "负壹分"), ("1000", "壹仟元整"), ("1001", "壹仟零壹元整"), ("1010", "壹仟零壹拾元整"),
        ("10001", "壹万零壹元整"), ("10010", "壹万零壹拾元整"), ("10100", "壹万零壹佰元整"), ("11000", "壹万壹仟元整"),
        ("100000", "壹拾万元整"), ("100000000", "壹亿元整"), ("100000001", "壹亿零壹元整"),
        ("100010000", "壹亿零壹万元整"), ("110000000", "壹亿壹仟万元整"), ("101000000", "壹亿零壹佰万元整"),
        ("1000007000", "壹拾亿零柒仟元整"), ("123456789.12", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"),
        ("1000000000000", "壹万亿元整"), ("1000100000000", "壹万零壹亿元整"), ("1234500000000", "壹万贰仟叁佰肆拾伍亿元整"),
        ("1000000000001", "壹万亿零壹元整"), ("10000000000000000", "壹亿亿元整"),
        ("10000000100000000", "壹亿零壹亿元整"), ("90000000000000000000.09", "玖仟亿亿元零玖分"),
        ("20000.20", "贰万元零贰角整"), ("30405.06", "叁万零肆佰零伍元零陆分"),
    ])
    func furtherAmounts(amount: String, capitals: String) throws {
        let money = try Money(exactly: Rational(decimal: amount))
        #expect(money.capitals == "人民币" + capitals)
    }

    /// Reading the capitals back gives the amount: no two amounts are written alike.
    @Test func capitalsCanBeReadBack() {
        var sample = SampleNumbers(seed: 81)
        for step in 0..<3_000 {
            let fen =
                step < 1_500 ? Int64(step * 7) : Int64(sample.integer(0...999_999_999_999_999))
            let capitals = Money(fen: fen).capitals
            #expect(Self.read(capitals) == fen, "\(fen) \(capitals)")
            #expect(!capitals.contains("零零"), "\(capitals)")
        }
    }

    private static func read(_ capitals: String) -> Int64 {
        let digits = Array("零壹贰叁肆伍陆柒捌玖")
        var (total, group, section, digit) = (0 as Int64, 0 as Int64, 0 as Int64, 0 as Int64)
        for character in capitals.dropFirst(3) {
            if let value = digits.firstIndex(of: character) {
                digit = Int64(value)
                continue
            }
            switch character {
            case "拾": section += digit * 10
            case "佰": section += digit * 100
            case "仟": section += digit * 1_000
            case "万": (group, section) = (group + (section + digit) * 10_000, 0)
            case "亿": (group, section) = ((group + section + digit) * 100_000_000, 0)
            case "元": (total, group, section) = ((group + section + digit) * 100, 0, 0)
            case "角": total += digit * 10
            case "分": total += digit
            default: break
            }
            digit = 0
        }
        return total
    }
}
