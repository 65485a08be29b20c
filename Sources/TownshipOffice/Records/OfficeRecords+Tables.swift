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
        try Workspace(existing: folder, files: try files(folder))
    }

    /// The files of a workspace, kept ones in the place of the folder's.
    func files(_ folder: String) throws(StoreError) -> WorkspaceFiles {
        try keptFiles(folder) ?? WorkspaceFiles(folder: folder)
    }

    /// The same; `nil` while no table was kept.
    func keptFiles(_ folder: String) throws(StoreError) -> WorkspaceFiles? {
        let versions = try archive.tables()
        guard !versions.isEmpty else { return nil }
        let kept = try versions.map { version throws(StoreError) in
            RunCapsule.File(path: version.path, bytes: try archive.content(version.digest))
        }
        return WorkspaceFiles(
            folder: folder, kept: kept,
            replacing: OfficeRecords.keepFolders(versions) ? OfficeRecords.keptFolders : [])
    }

    /// Whether tables of the directory or inputs were imported: what was reported about a plan takes no folder over.
    func keepFolders() throws(StoreError) -> Bool {
        OfficeRecords.keepFolders(try archive.tables())
    }

    private static func keepFolders(_ versions: [TableVersion]) -> Bool {
        versions.contains { version in keptFolders.contains { version.path.hasPrefix($0 + "/") } }
    }

    /// All versions of all tables, in the order in which they were kept.
    public func tableHistory() throws(StoreError) -> [TableVersion] { try archive.tableHistory() }
}

extension WorkspaceFiles {
    /// The files of a workspace, with the tables that its records keep where there are any.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - keys: The folder in which keys lie; `nil` takes the folder's files only.
    /// - Throws: When there are such tables and they cannot be read.
    init(folder: String, keys: String?) throws(StoreError) {
        guard let keys, try OfficeRecords.keepTables(of: folder) else {
            self.init(folder: folder)
            return
        }
        self = try OfficeRecords(workspace: folder, keys: keys).files(folder)
    }
}
