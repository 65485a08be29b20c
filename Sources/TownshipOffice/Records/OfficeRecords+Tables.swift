public import Governance

extension OfficeRecords {
    /// What the records keep of a workspace, once a table was imported; until then all of it lies in the folder.
    private static let keptFolders = ["directory", "inputs"]

    /// A workspace as the records have it: with the newest version of every kept table in the place of the folder's files.
    ///
    /// - Parameter folder: The folder with `township.yaml`.
    /// - Returns: The workspace.
    /// - Throws: Everything that is wrong with the workspace, or `StoreError`.
    public func workspace(_ folder: String) throws -> Workspace {
        guard let files = try keptFiles(folder) else { return try Workspace(folder: folder) }
        return try Workspace(folder: folder, files: files)
    }

    /// The files of a workspace with the kept tables in their places; nil while none was kept.
    func keptFiles(_ folder: String) throws(StoreError) -> WorkspaceFiles? {
        let versions = try archive.tables()
        guard !versions.isEmpty else { return nil }
        let kept = try versions.map { version throws(StoreError) in
            RunCapsule.File(path: version.path, bytes: try archive.content(version.digest))
        }
        return WorkspaceFiles(folder: folder, kept: kept, replacing: OfficeRecords.keptFolders)
    }

    /// All versions of all tables, in the order in which they were kept.
    public func tableHistory() throws(StoreError) -> [TableVersion] { try archive.tableHistory() }
}
