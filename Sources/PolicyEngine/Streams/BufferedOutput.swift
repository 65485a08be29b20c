#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes bytes to a file descriptor in blocks and says when that fails.
///
/// What is still in the buffer is written by ``flush()``; nothing is written behind the caller's back, since
/// nobody would hear of the failure. A program that writes to pipes has to ignore `SIGPIPE` to be told
/// of `stream.closed`. The descriptor stays the caller's and is not closed.
package struct BufferedOutput: ~Copyable {
    private let descriptor: Int32
    private let file: String?
    private let capacity: Int
    private var buffer: [UInt8] = []

    /// An output to a descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: Open for writing; it is not closed.
    ///   - capacity: The bytes that are gathered before they are written.
    ///   - file: The name of the stream, for errors.
    package init(descriptor: Int32, capacity: Int = 1 << 16, file: String? = nil) {
        self.descriptor = descriptor
        self.capacity = capacity
        self.file = file
        buffer.reserveCapacity(capacity)
    }

    /// Writes bytes, now or with those that follow.
    ///
    /// - Parameter bytes: What to write.
    /// - Throws: `stream.closed` when the other end is gone, `stream.write` for other failures.
    package mutating func write(_ bytes: some Collection<UInt8>) throws(PolicyError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= capacity { try flush() }
    }

    /// Writes all that was gathered.
    ///
    /// - Throws: `stream.closed` when the other end is gone, `stream.write` for other failures; what was
    ///   gathered is dropped then.
    package mutating func flush() throws(PolicyError) {
        defer { buffer.removeAll(keepingCapacity: true) }
        let (descriptor, file) = (descriptor, file)
        try buffer.withUnsafeBufferPointer { bytes throws(PolicyError) in
            let bytes = UnsafeRawBufferPointer(bytes)
            var written = 0
            while written < bytes.count {
                let count = SystemCalls.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
                if count >= 0 {
                    written += count
                } else {
                    try SystemFailure.wait(for: descriptor, events: Int16(POLLOUT), file: file)
                }
            }
        }
    }
}
