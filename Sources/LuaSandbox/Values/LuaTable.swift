/// A table by copy: integer keys ascending, then text by bytes, then booleans.
public struct LuaTable: Sendable, Hashable {
    /// A key that has an order.
    public enum Key: Sendable, Hashable, Comparable {
        /// A whole number.
        case integer(Int64)
        /// Text.
        case string(String)
        /// A boolean.
        case boolean(Bool)

        /// The order in which `pairs` visits keys.
        public static func < (a: Key, b: Key) -> Bool {
            switch (a, b) {
            case (.integer(let a), .integer(let b)): a < b
            case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
            case (.boolean(let a), .boolean(let b)): !a && b
            case (.integer, _), (.string, .boolean): true
            default: false
            }
        }
    }

    /// One entry.
    public struct Entry: Sendable, Hashable {
        /// Its key.
        public let key: Key
        /// Its value.
        public let value: LuaValue
    }

    /// All entries in order.
    public let entries: [Entry]

    /// A table of these entries, which are put in order; of equal keys the last counts.
    public init(_ pairs: [(Key, LuaValue)]) {
        // What a script made as a list comes in order already.
        if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.0 < $1.0 }) {
            entries = pairs.map { Entry(key: $0.0, value: $0.1) }
            return
        }
        var values: [Key: LuaValue] = [:]
        for (key, value) in pairs { values[key] = value }
        entries = values.sorted { $0.key < $1.key }.map { Entry(key: $0.key, value: $0.value) }
    }

    /// The values at 1, 2, 3, … up to the first gap.
    public var array: [LuaValue] {
        var answer: [LuaValue] = []
        for entry in entries {
            guard entry.key == .integer(Int64(answer.count) + 1) else { break }
            answer.append(entry.value)
        }
        return answer
    }

    /// The value of a text key.
    public subscript(name: String) -> LuaValue {
        entries.first { $0.key == .string(name) }?.value ?? .null
    }
}
