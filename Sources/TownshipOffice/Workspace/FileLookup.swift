import Foundation

/// Asks the file system what is there.
enum FileLookup {
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The content of a file; nil for a folder, and when it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return nil }
        return FileManager.default.contents(atPath: path).map(Array.init)
    }

    /// The names in a folder; none when it cannot be read.
    static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// Removes a file that was only on its way; one that is not there any more is just as well.
    static func remove(_ path: String) { unlink(path) }

    /// Does something while no other process does so in the same folder; where it cannot be locked, it is done all the same.
    static func alone<R>(in folder: String, _ body: () throws -> R) rethrows -> R {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return try body() }
        defer { close(descriptor) }
        flock(descriptor, LOCK_EX)
        return try body()
    }

    static func makeFolder(_ path: String) throws(WorkspaceFindings) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, path, "建不了这个文件夹，请检查权限")
            ])
        }
    }
}
