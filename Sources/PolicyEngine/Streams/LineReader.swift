#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import LuaSandbox

/// Reads lines from a file descriptor in blocks, in bounded memory whatever comes.
///
/// A BOM at the beginning and the CR of a CRLF do not belong to a line; a last line needs no end.
/// The descriptor stays the caller's and is not closed.
package struct LineReader: ~Copyable {
    /// A line, or why there is none.
    package enum Event {
        /// A line without its end, lent until the next one is read, and its number from 1.
        case line(UnsafeRawBufferPointer, number: Int)
        /// A line that is too long; reading goes on with the next.
        case refused(PolicyError)
        /// Nothing more has come for now: the moment to hand out what there is. Asking again waits.
        case idle
    }

    /// The most bytes a line may have.
    package let maximumLength: Int
    /// The name of the stream, for errors.
    package let file: String?
    /// The number of lines read so far.
    package private(set) var lineNumber = 0

    private let descriptor: Int32
    private let cancellation = LuaCancellation.ofCaller
    private let buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    private var isAtBeginning = true
    /// Whether something was answered since the last pause.
    private var hasNews = false
    private let tellsPauses: Bool

    /// A reader of a descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: Open for reading; it is not closed.
    ///   - maximumLength: The most bytes a line may have.
    ///   - file: The name of the stream, for errors.
    ///   - tellsPauses: Whether ``Event/idle`` is answered before waiting.
    package init(
        descriptor: Int32, maximumLength: Int = 1 << 20, file: String? = nil,
        tellsPauses: Bool = false
    ) {
        precondition(maximumLength > 0, "a line has at least one byte")
        self.descriptor = descriptor
        self.maximumLength = maximumLength
        self.file = file
        self.tellsPauses = tellsPauses
        // A line, its CRLF and a BOM before it always fit, and at least a block of the pipe's size.
        buffer = .allocate(byteCount: max(maximumLength + 5, 1 << 16), alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads the next line.
    ///
    /// - Returns: The line or why it is refused; nil at the end.
    /// - Throws: `stream.read` when the descriptor cannot be read; `evaluation.cancelled` when the caller's
    ///   `LuaCancellation` is spoken while nothing comes.
    package mutating func next() throws(PolicyError) -> Event? {
        var searched = 0
        while true {
            if let lineEnd = newline(after: start + searched) {
                defer { start = lineEnd + 1 }
                hasNews = true
                return finish(start..<lineEnd)
            }
            searched = end - start
            // The CR of a CRLF that is still to come may be the one byte too many.
            if searched > maximumLength + 1 { return try refuse() }
            if isAtEnd {
                guard searched > 0 else { return nil }
                defer { start = end }
                return finish(start..<end)
            }
            if tellsPauses, hasNews, !hasInput {
                hasNews = false
                return .idle
            }
            if try fill() { searched = 0 }
        }
    }

    /// Whether reading would not wait.
    private var hasInput: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) != 0
    }

    private func newline(after position: Int) -> Int? {
        guard position < end, let base = buffer.baseAddress,
            let found = memchr(base + position, Int32(UInt8(ascii: "\n")), end - position)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func finish(_ range: Range<Int>) -> Event {
        lineNumber += 1
        isAtBeginning = false
        var range = range
        if let last = range.last, buffer[last] == UInt8(ascii: "\r") {
            range = range.lowerBound..<last
        }
        guard range.count <= maximumLength else { return .refused(tooLong()) }
        return .line(UnsafeRawBufferPointer(rebasing: buffer[range]), number: lineNumber)
    }

    /// Skips the rest of a line that is too long.
    private mutating func refuse() throws(PolicyError) -> Event {
        lineNumber += 1
        isAtBeginning = false
        while true {
            if let lineEnd = newline(after: start) {
                start = lineEnd + 1
                break
            }
            start = end
            if isAtEnd { break }
            _ = try fill()
        }
        return .refused(tooLong())
    }

    private func tooLong() -> PolicyError {
        PolicyError(
            .jsonTooLong, "第 \(lineNumber) 行太长，最多 \(maximumLength) 字节，请拆开或删减后重试",
            file: file, line: lineNumber)
    }

    /// Reads more bytes; true when a BOM was skipped among those there are, so that they begin elsewhere.
    private mutating func fill() throws(PolicyError) -> Bool {
        guard let base = buffer.baseAddress else { preconditionFailure("the buffer has a size") }
        if start > 0 {
            memmove(base, base + start, end - start)
            end -= start
            start = 0
        }
        while true {
            try waitForInput()
            let count = SystemCalls.read(
                descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
            if count > 0 {
                end += count
                return skipByteOrderMark()
            }
            if count == 0 {
                isAtEnd = true
                return false
            }
            try SystemFailure.wait(for: descriptor, events: Int16(POLLIN), file: file)
        }
    }

    /// Returns when there is something to read, also the end or a failure; does not wait longer than the caller wishes.
    private func waitForInput() throws(PolicyError) {
        guard let cancellation else { return }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        repeat {
            if cancellation.isCancelled { throw .cancelled }
            request.revents = 0
        } while poll(&request, 1, 20) == 0 || request.revents == 0 && errno == EINTR
    }

    private mutating func skipByteOrderMark() -> Bool {
        // A pipe may hand over the mark byte by byte, so nothing is decided before there are three.
        guard isAtBeginning, end - start >= 3 else { return false }
        isAtBeginning = false
        guard buffer[start] == 0xEF, buffer[start + 1] == 0xBB, buffer[start + 2] == 0xBF else {
            return false
        }
        start += 3
        return true
    }
}
