import ExactNumbers
import LuaSandbox

/// A number as a formula holds it: packed into a word when it is a short decimal, and with the step of the recording that
/// made it while one is under way.
struct Operand {
    enum Value {
        case packed(PackedDecimal)
        case rational(Rational)
    }

    let value: Value
    /// The step of the recording, or -1.
    let step: Int32

    init(_ value: PackedDecimal, step: Int32 = -1) {
        self.value = .packed(value)
        self.step = step
    }

    /// Packs the number when that is possible: equal numbers always look the same.
    init(_ rational: Rational, step: Int32 = -1) {
        if let packed = PackedDecimal(rational) {
            value = .packed(packed)
        } else {
            value = .rational(rational)
        }
        self.step = step
    }

    var rational: Rational {
        switch value {
        case .packed(let packed): packed.rational
        case .rational(let rational): rational
        }
    }

    var isZero: Bool {
        if case .packed(let packed) = value { packed.isZero } else { false }
    }

    static func compare(_ a: Operand, _ b: Operand) -> Int {
        if case .packed(let x) = a.value, case .packed(let y) = b.value {
            return PackedDecimal.compare(x, y)
        }
        let (x, y) = (a.rational, b.rational)
        return x == y ? 0 : x < y ? -1 : 1
    }
}
