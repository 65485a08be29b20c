import Foundation
import Governance
import TabularFiles

/// The files of a workspace: those in its folder, and those that are kept elsewhere and stand in their place.
struct WorkspaceFiles: Sendable {
    private let folder: String?
    private var kept: [String: [UInt8]]
    /// Folders of which only kept files count, whatever lies in the folder of that name.
    private let replaced: [String]

    /// The files in a folder.
    ///
    /// - Parameter folder: The folder with `township.yaml`.
    init(folder: String) {
        self.folder = folder
        kept = [:]
        replaced = []
    }

    /// Files that were kept, without any folder.
    ///
    /// - Parameter files: Each path in the workspace with its content.
    init(_ files: [RunCapsule.File]) {
        folder = nil
        kept = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last })
        replaced = []
    }

    /// The files of a folder, where kept ones stand in the place of whole subfolders.
    ///
    /// - Parameters:
    ///   - folder: The folder with `township.yaml`.
    ///   - files: The kept files.
    ///   - replaced: The subfolders of which nothing but kept files counts: `directory`, `inputs`.
    init(folder: String, kept files: [RunCapsule.File], replacing replaced: [String]) {
        self.folder = folder
        kept = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last })
        self.replaced = replaced
    }

    /// The same files with others in the place of some.
    ///
    /// - Parameter changes: Each path in the workspace with its new content.
    /// - Returns: The files as they would be.
    func replacing(_ changes: [TableChange]) -> WorkspaceFiles {
        var files = self
        for change in changes { files.kept[change.path] = change.bytes }
        return files
    }

    private func isReplaced(_ path: String) -> Bool {
        replaced.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    /// The path of a file on the disk, when it may lie there.
    private func diskPath(_ path: String) -> String? {
        isReplaced(path) ? nil : folder.map { "\($0)/\(path)" }
    }

    func exists(_ path: String) -> Bool {
        kept[path] != nil || (diskPath(path).map(FileLookup.exists) ?? false)
    }

    /// The content of a file; `nil` when there is none or it cannot be read.
    func bytes(_ path: String) -> [UInt8]? {
        kept[path]
            ?? diskPath(path).flatMap { FileManager.default.contents(atPath: $0) }.map(Array.init)
    }

    /// The names in a subfolder.
    func names(in subfolder: String) -> [String] {
        let ours = kept.keys.filter { $0.hasPrefix(subfolder + "/") }
            .map { String($0.dropFirst(subfolder.count + 1)) }.filter { !$0.contains("/") }
        let theirs = diskPath(subfolder).map(FileLookup.names) ?? []
        return Set(ours + theirs).sorted()
    }

    func table(_ path: String, with reader: CSVReader) throws(TableErrors) -> TextTable {
        if let bytes = kept[path] { return try reader.table(from: bytes, named: path) }
        guard let place = diskPath(path) else {
            throw TableErrors([
                TableError(
                    code: .readFailed, file: path, advice: "档案里还没有这张表。请先用 township import 导入。")
            ])
        }
        return try reader.table(atPath: place, named: path)
    }
}
