public import Governance
import TabularFiles

extension PayRun {
    /// Where a paper of this run goes when nobody says otherwise: `output/2020-03 村干部报酬发放表.xlsx`.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - paper: What the paper is, such as `发放表`.
    ///   - suffix: What the name ends with, such as `xlsx`.
    /// - Returns: The path; its folder exists.
    /// - Throws: When the folder cannot be made.
    public func defaultPath(
        in workspace: String, paper: String = "发放表", suffix: String = "xlsx"
    ) throws(WorkspaceFindings) -> String {
        try PaperPath.path(in: workspace, "\(period) \(scheme.title)\(paper)", suffix)
    }
}

extension PayComparison {
    /// Where a comparison goes when nobody says otherwise: `output/2020-02至2020-03 增减对照表.xlsx`.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - suffix: The ending of the file's name.
    /// - Returns: The path; its folder exists.
    /// - Throws: When the folder cannot be made.
    public func defaultPath(in workspace: String, suffix: String) throws(WorkspaceFindings)
        -> String
    {
        try PaperPath.path(
            in: workspace, "\(from.period)至\(to.period) \(to.scheme.title)增减对照表", suffix)
    }
}

extension OfficePlan {
    /// Where a paper of this plan goes when nobody says otherwise: `output/2020-06-30 任务台账.xlsx`.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - paper: What the paper is.
    ///   - day: The day from which it looks.
    ///   - suffix: The ending of the file's name.
    /// - Returns: The path; its folder exists.
    /// - Throws: When the folder cannot be made.
    public func defaultPath(in workspace: String, paper: String, on day: Day, suffix: String)
        throws(WorkspaceFindings) -> String
    {
        try PaperPath.path(in: workspace, "\(day) \(paper)", suffix)
    }
}

/// Paths of papers in a workspace.
private enum PaperPath {
    static func path(in workspace: String, _ title: String, _ suffix: String)
        throws(WorkspaceFindings) -> String
    {
        let folder = workspace + "/output"
        try FileLookup.makeFolder(folder)
        // Titles come from plugins, and a slash in one must not lead elsewhere.
        let name = TextCleaning.singleLine(title).map {
            "/\\:*?\"<>|".contains($0) ? "_" : $0
        }
        return "\(folder)/\(String(name)).\(suffix)"
    }
}
