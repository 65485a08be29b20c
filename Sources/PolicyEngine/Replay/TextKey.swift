/// The length of a text and its first eight bytes: all of a short one.
struct TextKey: Equatable {
    static let none = TextKey(count: -1, head: 0)

    private let count: Int
    private let head: UInt64

    private init(count: Int, head: UInt64) {
        self.count = count
        self.head = head
    }

    init(_ text: String) {
        var head: UInt64 = 0
        var text = text
        count = text.withUTF8 { bytes in
            for position in 0..<min(8, bytes.count) {
                head |= UInt64(bytes[position]) << UInt64(8 * position)
            }
            return bytes.count
        }
        self.head = head
    }

    /// Whether the key is the whole text.
    var isWhole: Bool { count <= 8 }
}
