/// Reads the entries of a ZIP file from its central directory; enough for what the library writes.
struct ZipFile {
    struct Entry {
        let name: String
        let time: UInt32
        let method: Int
        let packed: [UInt8]

        var text: String {
            let bytes = method == 8 ? Inflater.inflate(packed) : packed
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    let entries: [Entry]

    init?(_ bytes: [UInt8]) {
        func number(_ index: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
        }
        guard
            let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: {
                number($0, 4) == 0x0605_4B50
            })
        else { return nil }
        var entries: [Entry] = []
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            guard number(place, 4) == 0x0201_4B50 else { return nil }
            let nameLength = number(place + 28, 2)
            let local = number(place + 42, 4)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            entries.append(
                Entry(
                    name: String(
                        decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
                    time: UInt32(number(place + 12, 4)), method: number(place + 10, 2),
                    packed: Array(bytes[start..<(start + number(place + 20, 4))])))
            place += 46 + nameLength + number(place + 30, 2) + number(place + 32, 2)
        }
        self.entries = entries
    }

    subscript(name: String) -> String? { entries.first { $0.name == name }?.text }
}
