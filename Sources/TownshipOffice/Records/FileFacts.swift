import Foundation

/// What the file system says about files of keys and records.
enum FileFacts {
    /// The bytes of a file; 0 when it is not there.
    static func size(_ path: String) -> Int {
        var information = stat()
        return stat(path, &information) == 0 ? Int(information.st_size) : 0
    }

    /// Whether others than its owner may do anything with a file or folder.
    static func isOpenToOthers(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & 0o077 != 0
    }

    /// The bytes that are free where a file lies; `nil` when the system does not say.
    static func free(at path: String) -> Int? {
        var information = statvfs()
        guard statvfs(path, &information) == 0 else { return nil }
        return Int(information.f_bavail) * Int(information.f_frsize)
    }

    /// Bytes as people say them: `12 MB`.
    static func shown(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KB" : "\(bytes >> 20) MB"
    }
}
