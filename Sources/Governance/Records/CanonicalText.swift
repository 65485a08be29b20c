/// Texts that are hashed and signed: each part with its length, so that no two lists of parts have the same text.
package enum CanonicalText {
    /// The text of some parts.
    package static func of(_ parts: [String]) -> String {
        parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
    }

    /// The parts of a text; `nil` when it is none.
    package static func parts(of text: String) -> [String]? {
        var rest = Array(text.utf8)[...]
        var parts: [String] = []
        while !rest.isEmpty {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
                let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
                rest.endIndex - colon - 1 >= count
            else { return nil }
            let end = colon + 1 + count
            parts.append(String(decoding: rest[(colon + 1)..<end], as: UTF8.self))
            rest = rest[end...]
            guard !rest.isEmpty else { break }
            guard rest.first == UInt8(ascii: ","), rest.count > 1 else { return nil }
            rest = rest.dropFirst()
        }
        return parts
    }
}
