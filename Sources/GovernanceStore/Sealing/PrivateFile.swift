import Foundation
import Glibc
import Governance

/// A file for its owner alone: made anew, never over another, and on the disk before anybody relies on it.
enum PrivateFile {
    /// Writes a new file; its folder is made when it is missing, for its owner alone.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: Where.
    ///   - what: What it is, in messages: `密钥`.
    /// - Throws: `store.exists` when a file stands there, `store.unavailable` when it cannot be written.
    static func make(_ bytes: [UInt8], at path: String, what: String) throws(StoreError) {
        let folder = (path as NSString).deletingLastPathComponent
        do {
            if !folder.isEmpty {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw StoreError(
                .unavailable, file: path, "建不了\(what)的文件夹：\(error.localizedDescription)")
        }
        try write(bytes, to: path, what: what)
    }

    /// Writes a new file into a folder that is there.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: Where.
    ///   - what: What it is, in messages: `密钥`.
    /// - Throws: `store.exists` when a file stands there, `store.unavailable` when it cannot be written.
    static func write(_ bytes: [UInt8], to path: String, what: String) throws(StoreError) {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw StoreError(.exists, file: path, "这里已经有一个\(what)文件，没有动它；请换一个地方，或先把它移走")
            }
            if errno == ENOENT {
                throw StoreError(.unavailable, file: path, "文件夹不存在；请先建好，或检查路径（U 盘插好了没有）")
            }
            throw StoreError(.unavailable, file: path, "写不了\(what)文件，请检查路径和权限")
        }
        defer { close(descriptor) }
        guard isWritten(bytes, descriptor), fsync(descriptor) == 0 else {
            unlink(path)
            throw StoreError(.unavailable, file: path, "\(what)没有写成，请检查磁盘空间")
        }
        flush(folder: (path as NSString).deletingLastPathComponent)
    }

    private static func isWritten(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let (count, number) = rest.withUnsafeBytes { buffer in
                (Glibc.write(descriptor, buffer.baseAddress, buffer.count), errno)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if number != EINTR {
                return false
            }
        }
        return true
    }

    /// Makes the names in a folder durable; a file system that cannot do this still has whole files.
    static func flush(folder: String) {
        let descriptor = Glibc.open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
