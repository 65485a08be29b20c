import Foundation

/// Writes files all or nothing: whoever looks sees the old file or the complete new one.
///
/// The content goes to a temporary file in the same folder, which is flushed to the disk and then renamed. A file
/// that is replaced hands its permissions on; a new one has those that the process gives by default. A link stays
/// a link, and the file it leads to is replaced. What is no file (a terminal, a pipe) is written to as it is.
public enum AtomicFile {
    /// Writes bytes to a file.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: Where to.
    /// - Throws: `table.write.failed`; the old file is then untouched and nothing is left behind.
    public static func write(_ bytes: [UInt8], toPath path: String) throws(TableError) {
        try write(toPath: path) { (temporary) throws(TableError) in
            guard let handle = FileHandle(forWritingAtPath: temporary) else {
                throw failure(path, errno)
            }
            defer { try? handle.close() }
            do {
                try handle.write(contentsOf: Data(bytes))
            } catch {
                throw failure(path, errno)
            }
        }
    }

    /// Lets a closure write to a temporary file and puts that in place when the closure returns.
    ///
    /// - Parameters:
    ///   - path: Where the file shall be in the end.
    ///   - body: Writes to the path it is given; the file exists and is empty.
    /// - Throws: `table.write.failed`, or what the closure throws; the old file is then untouched.
    public static func write(
        toPath path: String, _ body: (_ temporaryPath: String) throws(TableError) -> Void
    ) throws(TableError) {
        guard !path.isEmpty else { throw failure(path, ENOENT) }
        var information = stat()
        let exists = stat(path, &information) == 0
        switch information.st_mode & S_IFMT {
        case S_IFDIR where exists: throw failure(path, EISDIR)
        case S_IFREG where exists: break
        case _ where exists: return try pour(into: path, body)
        default: break
        }
        let path = exists ? resolved(path) : path
        let replaced = exists ? information.st_mode & 0o777 : nil
        // What replaces a private file is private from its first byte on.
        let temporary = try makeTemporary(
            inFolder: folder(of: path), mode: replaced == nil ? 0o666 : 0o600, for: path)
        do throws(TableError) {
            try body(temporary)
            try flush(temporary, for: path)
            if let replaced { chmod(temporary, replaced) }
            if rename(temporary, path) != 0 { throw failure(path, errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        flushFolder(of: path)
    }

    /// Writes to a device or pipe, which cannot be replaced; the whole content is made before the first byte goes out.
    private static func pour(
        into path: String, _ body: (_ temporaryPath: String) throws(TableError) -> Void
    ) throws(TableError) {
        let temporary = try makeTemporary(
            inFolder: NSTemporaryDirectory(), mode: 0o600, for: path)
        defer { unlink(temporary) }
        try body(temporary)
        guard let bytes = FileManager.default.contents(atPath: temporary),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw failure(path, errno) }
        defer { try? handle.close() }
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw failure(path, errno)
        }
    }

    /// The file that a link leads to in the end.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes an empty file with a name of its own; errors name the file that is meant in the end.
    static func makeTemporary(inFolder folder: String, mode: mode_t, for path: String)
        throws(TableError) -> String
    {
        for attempt in 0..<1000 {
            let name = "\(folder)/.table-\(getpid())-\(attempt).tmp"
            let descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
            if descriptor >= 0 {
                close(descriptor)
                return name
            }
            if errno != EEXIST { throw failure(path, errno) }
        }
        throw failure(path, EEXIST)
    }

    private static func flush(_ temporary: String, for path: String) throws(TableError) {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        if fsync(descriptor) != 0 { throw failure(path, errno) }
    }

    /// Makes the renaming itself durable; a file system that cannot do this still has a whole file.
    private static func flushFolder(of path: String) {
        let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func failure(_ path: String, _ number: Int32) -> TableError {
        let reason =
            switch number {
            case ENOENT, ENOTDIR: "文件夹不存在。请先建好文件夹，或检查路径。"
            case EACCES, EPERM, EROFS: "没有写入权限。请换一个文件夹，或请管理员开放权限。"
            case ENOSPC, EDQUOT: "磁盘已满。请清理后重试。"
            case EISDIR: "这里已有同名的文件夹。请换一个文件名。"
            default: "系统错误 \(number)。请检查磁盘后重试。"
            }
        return TableError(
            code: .writeFailed, file: path, advice: "没有写成，原来的文件没有动。\(reason)")
    }
}
