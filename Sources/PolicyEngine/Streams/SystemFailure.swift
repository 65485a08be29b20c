#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system said when a stream could not be read or written.
enum SystemFailure {
    /// The system's words for the last failure of this thread.
    static var lastReason: String {
        String(cString: strerror(errno))
    }

    /// After a failed read or write: returns when it is worth another try, throws otherwise.
    static func wait(for descriptor: Int32, events: Int16, file: String?) throws(PolicyError) {
        switch errno {
        case EINTR: return
        case EAGAIN:
            // Somebody made the descriptor non-blocking; waiting for it is what blocking would have done.
            var request = pollfd(fd: descriptor, events: events, revents: 0)
            _ = poll(&request, 1, -1)
        case EPIPE:
            throw PolicyError(.streamClosed, "输出的另一端已经关闭，后面的结果没有写出", file: file)
        default:
            let isReading = events == Int16(POLLIN)
            throw PolicyError(
                isReading ? .streamRead : .streamWrite,
                isReading ? "读取输入失败：\(lastReason)" : "写出结果失败：\(lastReason)，请检查磁盘空间和权限",
                file: file)
        }
    }
}
