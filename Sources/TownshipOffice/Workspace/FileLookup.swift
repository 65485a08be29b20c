import Foundation

/// Asks the file system what is there.
enum FileLookup {
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

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
