import Governance
import TabularFiles

/// The tables as they are kept; before anything was kept, those of the folder, which the first import takes over whole.
struct TableTakeover {
    /// The files of the workspace with whatever stands in their places.
    let files: WorkspaceFiles
    /// What has to be kept with the first import, so that nothing of the folder is lost behind it.
    let changes: [TableChange]

    private static let directory = [
        ImportForm.organizations, ImportForm.people, ImportForm.appointments,
    ]

    init(_ folder: String, _ records: OfficeRecords?) throws {
        guard FileLookup.exists(folder + "/" + WorkspaceSettings.file) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, WorkspaceSettings.file,
                    "没有这个文件；--workspace 要指到有 township.yaml 的文件夹")
            ])
        }
        let kept = try records?.keptFiles(folder)
        let base = kept ?? WorkspaceFiles(folder: folder)
        let isTakenOver = try records?.keepFolders() ?? false
        var changes = isTakenOver ? [] : try TableTakeover.folder(base)
        // An office that begins has no tables yet; empty ones make it a whole that can be checked.
        for form in TableTakeover.directory where !base.exists(form.path) {
            let empty = try CSVWriter().bytes(head: form.kept.map(\.title), rows: [])
            changes.append(TableChange(path: form.path, bytes: empty, note: "建立空表"))
        }
        self.changes = changes
        files = base.replacing(changes)
    }

    /// The files of the folder, byte for byte.
    private static func folder(_ files: WorkspaceFiles) throws(WorkspaceFindings) -> [TableChange] {
        var paths = directory.map(\.path).filter(files.exists)
        for scheme in files.names(in: "inputs") {
            paths += files.names(in: "inputs/\(scheme)").filter { $0.hasSuffix(".csv") }
                .map { "inputs/\(scheme)/\($0)" }
        }
        return try paths.map { path throws(WorkspaceFindings) in
            guard let bytes = files.bytes(path) else {
                throw WorkspaceFindings([
                    WorkspaceFinding(.fileMissing, path, "读不出这个文件，请检查权限")
                ])
            }
            return TableChange(path: path, bytes: bytes, note: "接收文件夹里的表")
        }
    }
}
