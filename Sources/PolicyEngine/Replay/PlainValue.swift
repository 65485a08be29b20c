import ExactNumbers
import Governance

/// What a plain fact came to; subjects with the same plain facts run through the same lines of a formula.
///
/// Texts are the same when their bytes are, as in Lua: what Unicode holds for equal may still go different ways.
enum PlainValue {
    case none
    case served(DayRange?)
    case text(String)
    case integer(Int)
    case day(Day)
    case boolean(Bool)
    case field(FieldValue)
    case appointments([ServedPost])

    init(_ value: FieldValue?) {
        switch value {
        case nil: self = .none
        case .text(let text)?: self = .text(text)
        case .day(let day)?: self = .day(day)
        case .boolean(let flag)?: self = .boolean(flag)
        case let field?: self = .field(field)
        }
    }

    init(_ value: InputValue?) {
        switch value {
        case nil: self = .none
        case .number(let number)?: self = .field(.number(number))
        case .integer(let value)?: self = .integer(value)
        case .text(let text)?: self = .text(text)
        case .day(let day)?: self = .day(day)
        case .boolean(let flag)?: self = .boolean(flag)
        }
    }

    /// Whether Lua cannot tell the two apart.
    func isSame(as other: PlainValue) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.served(let a), .served(let b)): a == b
        case (.text(let a), .text(let b)): a.hasSameBytes(as: b)
        case (.integer(let a), .integer(let b)): a == b
        case (.day(let a), .day(let b)): a == b
        case (.boolean(let a), .boolean(let b)): a == b
        case (.field(let a), .field(let b)): a.isSame(as: b)
        case (.appointments(let a), .appointments(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        default: false
        }
    }
}

extension String {
    fileprivate func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension FieldValue {
    fileprivate func isSame(as other: FieldValue) -> Bool {
        switch (self, other) {
        case (.text(let a), .text(let b)): a.hasSameBytes(as: b)
        case (.list(let a), .list(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.fields(let a), .fields(let b)):
            a.count == b.count
                && zip(a.sorted { $0.key < $1.key }, b.sorted { $0.key < $1.key }).allSatisfy {
                    $0.key.hasSameBytes(as: $1.key) && $0.value.isSame(as: $1.value)
                }
        default: self == other
        }
    }
}

extension ServedPost {
    fileprivate func isSame(as other: ServedPost) -> Bool {
        post.hasSameBytes(as: other.post) && start == other.start && finish == other.finish
            && organization.map { name in other.organization?.hasSameBytes(as: name) ?? false }
                ?? (other.organization == nil)
    }
}
