/// The state of reading one line: strict RFC 8259, onto a flat tape, with no memory of its own for
/// strings unless they have escapes.
struct JSONParser {
    let base: UnsafePointer<UInt8>
    let end: Int
    let maximumDepth: Int
    var position = 0
    var tape: [JSONToken]
    var decoded: [UInt8]

    /// Reads the whole line; afterwards the tape's first token is its value.
    mutating func parse() throws(JSONFault) {
        skipSpace()
        try parseValue(depth: 0)
        skipSpace()
        guard position == end else { throw fault(.trailing) }
    }

    @inline(__always)
    func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(reason: reason, offset: position)
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < end {
            let byte = base[position]
            guard byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                return
            }
            position += 1
        }
    }

    private mutating func parseValue(depth: Int) throws(JSONFault) {
        guard position < end else { throw fault(.unfinished) }
        switch base[position] {
        case UInt8(ascii: "\""): try parseString()
        case UInt8(ascii: "{"): try parseObject(depth: depth + 1)
        case UInt8(ascii: "["): try parseList(depth: depth + 1)
        case UInt8(ascii: "t"): try parseLiteral("true", .boolean)
        case UInt8(ascii: "f"): try parseLiteral("false", .boolean)
        case UInt8(ascii: "n"): try parseLiteral("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
        default: throw fault(.unexpected)
        }
    }

    @inline(__always)
    mutating func append(_ kind: JSONKind, from start: Int, length: Int, isDecoded: Bool = false) {
        tape.append(
            JSONToken(
                offset: UInt32(truncatingIfNeeded: start),
                length: UInt32(truncatingIfNeeded: length),
                next: UInt32(truncatingIfNeeded: tape.count + 1), kind: kind, isDecoded: isDecoded))
    }

    private mutating func parseLiteral(
        _ literal: StaticString, _ kind: JSONKind
    ) throws(JSONFault) {
        let count = literal.utf8CodeUnitCount
        guard end - position >= count else { throw fault(.unexpected) }
        for index in 0..<count where base[position + index] != literal.utf8Start[index] {
            throw fault(.unexpected)
        }
        append(kind, from: position, length: count)
        position += count
    }

    private mutating func parseNumber() throws(JSONFault) {
        let start = position
        if base[position] == UInt8(ascii: "-") { position += 1 }
        let whole = try skipDigits()
        // RFC 8259 has no leading zeros: 010 is neither eight nor ten.
        if whole > 1, base[position - whole] == UInt8(ascii: "0") {
            position -= whole
            throw fault(.number)
        }
        if position < end, base[position] == UInt8(ascii: ".") {
            position += 1
            _ = try skipDigits()
        }
        if position < end, base[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end,
                base[position] == UInt8(ascii: "+") || base[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            _ = try skipDigits()
        }
        append(.number, from: start, length: position - start)
    }

    @inline(__always)
    private mutating func skipDigits() throws(JSONFault) -> Int {
        let start = position
        while position < end, base[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        guard position > start else { throw fault(.number) }
        return position - start
    }

    private mutating func parseList(depth: Int) throws(JSONFault) {
        let index = try open(.list, depth: depth)
        var count = 0
        if !closes(with: UInt8(ascii: "]")) {
            repeat {
                skipSpace()
                try parseValue(depth: depth)
                count += 1
            } while try continues(until: UInt8(ascii: "]"))
        }
        close(index, count: count)
    }

    private mutating func parseObject(depth: Int) throws(JSONFault) {
        let index = try open(.object, depth: depth)
        var count = 0
        if !closes(with: UInt8(ascii: "}")) {
            repeat {
                skipSpace()
                guard position < end else { throw fault(.unfinished) }
                guard base[position] == UInt8(ascii: "\"") else { throw fault(.key) }
                try parseString()
                skipSpace()
                guard position < end else { throw fault(.unfinished) }
                guard base[position] == UInt8(ascii: ":") else { throw fault(.colon) }
                position += 1
                skipSpace()
                try parseValue(depth: depth)
                count += 1
            } while try continues(until: UInt8(ascii: "}"))
        }
        close(index, count: count)
        try refuseDuplicates(ofObjectAt: index)
    }

    private mutating func open(_ kind: JSONKind, depth: Int) throws(JSONFault) -> Int {
        guard depth <= maximumDepth else { throw fault(.depth) }
        let index = tape.count
        append(kind, from: position, length: 0)
        position += 1
        return index
    }

    private mutating func close(_ index: Int, count: Int) {
        tape[index].length = UInt32(truncatingIfNeeded: count)
        tape[index].next = UInt32(truncatingIfNeeded: tape.count)
    }

    private mutating func closes(with bracket: UInt8) -> Bool {
        skipSpace()
        guard position < end, base[position] == bracket else { return false }
        position += 1
        return true
    }

    private mutating func continues(until bracket: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        guard position < end else { throw fault(.unfinished) }
        let byte = base[position]
        guard byte == UInt8(ascii: ",") || byte == bracket else { throw fault(.separator) }
        position += 1
        return byte == UInt8(ascii: ",")
    }
}
