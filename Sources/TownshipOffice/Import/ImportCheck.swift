import Governance
import PolicyEngine

/// Holds the workspace as it would be against the workspace as it is: an import may mend faults and must not make any.
struct ImportCheck {
    let before: WorkspaceFiles
    let change: TableChange
    let merge: ImportMerge
    /// Of inputs.
    let scheme: SchemeDefinition?

    init(
        before: WorkspaceFiles, _ change: TableChange, _ merge: ImportMerge,
        _ scheme: SchemeDefinition?
    ) {
        self.before = before
        self.change = change
        self.merge = merge
        self.scheme = scheme
    }

    /// What the import would make wrong, at the rows of the file that bring it about.
    func findings() -> [WorkspaceFinding] {
        var known: [Known: Int] = [:]
        for finding in faults(before) { known[Known(finding), default: 0] += 1 }
        return faults(before.replacing([change])).filter { finding in
            guard let count = known[Known(finding)], count > 0 else { return true }
            known[Known(finding)] = count - 1
            return false
        }.map(placed)
    }

    /// A fault whatever row it stands in.
    private struct Known: Hashable {
        let code: String
        let file: String
        let message: String

        init(_ finding: WorkspaceFinding) {
            code = finding.code
            file = finding.file
            message = finding.message
        }
    }

    /// The head of the table is its first row, and it has no blank ones.
    private func placed(_ finding: WorkspaceFinding) -> WorkspaceFinding {
        guard finding.file == change.path, let row = finding.row,
            let origin = merge.origins[row - 2]
        else { return finding }
        return merge.sheet.finding(finding, at: origin.row)
    }

    private func faults(_ files: WorkspaceFiles) -> [WorkspaceFinding] {
        do throws(WorkspaceFindings) {
            let workspace = try Workspace(folder: "", files: files)
            return workspace.faults.all + (try inputFaults(workspace))
        } catch {
            return error.findings
        }
    }

    // MARK: Inputs

    private func inputFaults(_ workspace: Workspace) throws(WorkspaceFindings)
        -> [WorkspaceFinding]
    {
        guard let scheme, case .inputs(_, let period)? = merge.sheet.form.table else { return [] }
        let table = try InputTable(workspace, scheme, period)
        return table.persons.flatMap { $0.faults + values($0.inputs, $0.places, scheme) }
            + table.organizations.flatMap { $0.faults + values($0.inputs, $0.places, scheme) }
    }

    /// Values that the scheme does not take; one that is missing sets somebody aside, and that is for the run to say.
    private func values(
        _ inputs: [String: FieldValue], _ places: [String: RecordPlace], _ scheme: SchemeDefinition
    ) -> [WorkspaceFinding] {
        InputCheck.faults(of: inputs, for: scheme).filter { inputs[$0.input] != nil }.map { fault in
            let place = places["input.\(fault.input)"]
            return WorkspaceFinding(
                code: fault.code.rawValue, file: place?.file ?? change.path, row: place?.row,
                column: place?.column, message: fault.message)
        }
    }
}
