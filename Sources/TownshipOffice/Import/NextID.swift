/// The next free id in the way in which the others are written: behind P165 comes P166.
struct NextID {
    private var taken: Set<String>
    private let prefix: String
    private let width: Int
    private var number: Int

    /// - Parameters:
    ///   - ids: The ids that are taken.
    ///   - models: Those of them that are written as the next one shall be.
    ///   - prefix: What stands in front of the number where there is no model.
    init(_ ids: [String], like models: [String], prefix: String) {
        taken = Set(ids)
        let written = models.compactMap(NextID.parts)
        let prefixes = Dictionary(grouping: written, by: \.prefix)
        // The most usual way of writing; of two equally usual ones the first in the alphabet, so that it never varies.
        let usual = prefixes.max { a, b in
            (a.value.count, b.key) < (b.value.count, a.key)
        }
        self.prefix = usual?.key ?? prefix
        width = usual?.value.map(\.width).max() ?? 3
        number = usual?.value.map(\.number).max() ?? 0
    }

    mutating func take() -> String {
        while true {
            number += 1
            let digits = String(number)
            let id = prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
            if taken.insert(id).inserted { return id }
        }
    }

    private static func parts(_ id: String) -> (prefix: String, width: Int, number: Int)? {
        let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0, digits <= 9, let number = Int(id.suffix(digits)) else { return nil }
        return (String(id.dropLast(digits)), digits, number)
    }
}
