/// Reads lines of JSON, one after another, in storage that it keeps: strict RFC 8259, exact numbers,
/// no key twice.
public struct JSONReader: ~Copyable {
    /// How long and how deep a line may be.
    public let limits: JSONLimits
    /// The name of the stream, for errors.
    public let file: String?

    private var tape: [JSONToken] = []
    private var decoded: [UInt8] = [0]

    /// A reader for the lines of one stream.
    ///
    /// - Parameters:
    ///   - limits: How long and how deep a line may be.
    ///   - file: The name of the stream, for errors.
    public init(limits: JSONLimits = JSONLimits(), file: String? = nil) {
        self.limits = limits
        self.file = file
        tape.reserveCapacity(64)
    }

    /// Reads one line and lends its value.
    ///
    /// - Parameters:
    ///   - bytes: The line; spaces around the value are allowed, anything else is not.
    ///   - line: The number of the line, for errors.
    ///   - body: What to do with the value, which must not be kept.
    /// - Returns: What the body returns.
    /// - Throws: `json.*` when the line is refused, and what the body throws.
    public mutating func read<Result>(
        _ bytes: UnsafeRawBufferPointer, line: Int? = nil,
        _ body: (JSONValue) throws(PolicyError) -> Result
    ) throws(PolicyError) -> Result {
        guard bytes.count <= limits.maximumLength else {
            throw PolicyError(
                .jsonTooLong, "这一行有 \(bytes.count) 字节，最多 \(limits.maximumLength) 字节",
                file: file, line: line)
        }
        let start = UnsafePointer(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        do {
            try parse(start, count: bytes.count)
        } catch {
            throw error.error(limits: limits, file: file, line: line)
        }
        return try lend(start, body)
    }

    /// Reads one line that has to be an object, and lends it.
    ///
    /// - Parameters:
    ///   - bytes: The line.
    ///   - line: The number of the line, for errors.
    ///   - body: What to do with the object, which must not be kept.
    /// - Returns: What the body returns.
    /// - Throws: `json.*` when the line is refused, and what the body throws.
    public mutating func readObject<Result>(
        _ bytes: UnsafeRawBufferPointer, line: Int? = nil,
        _ body: (JSONValue) throws(PolicyError) -> Result
    ) throws(PolicyError) -> Result {
        let file = file
        return try read(bytes, line: line) { value throws(PolicyError) in
            guard value.kind == .object else {
                throw PolicyError(
                    .jsonNotObject, "每一行应当是一个 JSON 对象，例如 {\"key\":\"P001\"}", file: file, line: line
                )
            }
            return try body(value)
        }
    }

    private mutating func parse(_ start: UnsafePointer<UInt8>?, count: Int) throws(JSONFault) {
        guard let start else { throw JSONFault(reason: .unfinished, offset: 0) }
        // The arrays move into the parser and back, so that their storage is used again for every line.
        tape.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
        var parser = JSONParser(
            base: start, end: count, maximumDepth: limits.maximumDepth, tape: [], decoded: [])
        swap(&parser.tape, &tape)
        swap(&parser.decoded, &decoded)
        defer {
            swap(&parser.tape, &tape)
            swap(&parser.decoded, &decoded)
        }
        try parser.parse()
    }

    private func lend<Result>(
        _ start: UnsafePointer<UInt8>?, _ body: (JSONValue) throws(PolicyError) -> Result
    ) throws(PolicyError) -> Result {
        try tape.withUnsafeBufferPointer { tape throws(PolicyError) in
            try decoded.withUnsafeBufferPointer { decoded throws(PolicyError) in
                guard let start, let tokens = tape.baseAddress else {
                    preconditionFailure("a line that was read has at least one value")
                }
                return try body(
                    JSONValue(
                        line: start, decoded: decoded.baseAddress ?? start, tape: tokens, index: 0))
            }
        }
    }
}
