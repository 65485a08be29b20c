import Governance

extension PayRun {
    /// Where the filed sheet of this run goes when nobody says otherwise: `output/2020-03 发放表.xlsx`.
    ///
    /// - Parameter workspace: The folder of the workspace.
    /// - Returns: The path; its folder exists.
    /// - Throws: When the folder cannot be made.
    public func defaultPath(in workspace: String) throws(WorkspaceFindings) -> String {
        let folder = workspace + "/output"
        try FileLookup.makeFolder(folder)
        return "\(folder)/\(period) \(scheme.title)发放表.xlsx"
    }
}
