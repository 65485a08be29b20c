#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keys that stand twice: a reader that takes the first and one that takes the last would pay
/// differently, so neither may choose.
extension JSONParser {
    func refuseDuplicates(ofObjectAt index: Int) throws(JSONFault) {
        let count = Int(tape[index].length)
        guard count > 1 else { return }
        if count <= 12 {
            try comparePairwise(ofObjectAt: index)
        } else {
            try compareSorted(ofObjectAt: index, count: count)
        }
    }

    private func comparePairwise(ofObjectAt index: Int) throws(JSONFault) {
        let end = Int(tape[index].next)
        var key = index + 1
        while key < end {
            var earlier = index + 1
            while earlier < key {
                if tape[earlier].length == tape[key].length, compare(earlier, key) == 0 {
                    throw duplicate(key)
                }
                earlier = Int(tape[earlier + 1].next)
            }
            key = Int(tape[key + 1].next)
        }
    }

    private func compareSorted(ofObjectAt index: Int, count: Int) throws(JSONFault) {
        var keys: [Int] = []
        keys.reserveCapacity(count)
        var key = index + 1
        while key < Int(tape[index].next) {
            keys.append(key)
            key = Int(tape[key + 1].next)
        }
        keys.sort { left, right in
            let order = compare(left, right)
            return order == 0 ? left < right : order < 0
        }
        let repeated = zip(keys, keys.dropFirst()).filter { compare($0, $1) == 0 }.map(\.1)
        // The first repetition in the line is the one to show, whatever the keys' order is.
        if let first = repeated.min() { throw duplicate(first) }
    }

    private func duplicate(_ key: Int) -> JSONFault {
        let offset = tape[key].isDecoded ? position - 1 : Int(tape[key].offset) - 1
        return JSONFault(reason: .duplicateKey, offset: offset)
    }

    /// Compares two keys by length and bytes: negative, zero or positive.
    @inline(__always)
    private func compare(_ left: Int, _ right: Int) -> Int {
        let (a, b) = (tape[left], tape[right])
        if a.length != b.length { return a.length < b.length ? -1 : 1 }
        if !a.isDecoded, !b.isDecoded {
            return Int(memcmp(base + Int(a.offset), base + Int(b.offset), Int(a.length)))
        }
        return decoded.withUnsafeBufferPointer { decoded in
            let storage = decoded.baseAddress ?? base
            return Int(
                memcmp(
                    (a.isDecoded ? storage : base) + Int(a.offset),
                    (b.isDecoded ? storage : base) + Int(b.offset), Int(a.length)))
        }
    }
}
