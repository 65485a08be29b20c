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
        let versions = try archive.tables()
        guard !versions.isEmpty else { return try Workspace(folder: folder) }
        let kept = try versions.map {
            RunCapsule.File(path: $0.path, bytes: try archive.content($0.digest))
        }
        return try Workspace(
            folder: folder,
            files: WorkspaceFiles(
                folder: folder, kept: kept, replacing: OfficeRecords.keptFolders))
    }

    /// All versions of all tables, in the order in which they were kept.
    public func tableHistory() throws(StoreError) -> [TableVersion] { try archive.tableHistory() }
}
