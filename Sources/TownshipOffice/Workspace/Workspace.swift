public import Governance
public import PolicyEngine

/// A township's folder of files: settings, directory, inputs and plugins.
public struct Workspace: Sendable {
    /// The path of the folder.
    public let folder: String
    /// Its files.
    let files: WorkspaceFiles
    /// What `township.yaml` says.
    public let settings: WorkspaceSettings
    /// Organizations, people and appointments, checked as a whole.
    public let roster: Roster
    /// What is worth a look and blocks nothing.
    public let warnings: [WorkspaceFinding]
    /// What is wrong with single records, which sets aside those whom it concerns.
    let faults: RecordFaults
    /// The words in which each organization's kind is written.
    let kinds: [OrganizationID: String]
    private let places: [String: [RecordPlace]]
    private let rowOfPerson: [PersonID: Int]

    /// Reads a workspace.
    ///
    /// A fault of a single record, such as a date that does not exist, sets aside those whom it concerns when a run is
    /// computed; it does not keep the workspace from being read.
    ///
    /// - Parameter folder: The folder with `township.yaml`.
    /// - Throws: Everything that is wrong with it, with file, row and column, when something concerns everybody.
    public init(folder: String) throws(WorkspaceFindings) {
        try self.init(existing: folder, files: WorkspaceFiles(folder: folder))
    }

    init(existing folder: String, files: WorkspaceFiles) throws(WorkspaceFindings) {
        guard FileLookup.exists(folder) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, folder, "没有这个文件夹；--workspace 要指到有 township.yaml 的文件夹")
            ])
        }
        try self.init(folder: folder, files: files)
    }

    /// Reads a workspace some of whose files are kept elsewhere.
    ///
    /// - Parameters:
    ///   - folder: What plugin folders and papers are relative to.
    ///   - files: The files.
    /// - Throws: Everything that is wrong with it.
    init(folder: String, files: WorkspaceFiles) throws(WorkspaceFindings) {
        self.folder = folder
        self.files = files
        var findings: [WorkspaceFinding] = []
        var settings: WorkspaceSettings?
        do throws(WorkspaceFindings) {
            settings = try WorkspaceSettings(files)
        } catch { findings += error.findings }
        let directory = DirectoryReader(files)
        findings += directory.findings
        guard findings.isEmpty, let settings else {
            let rows = directory.blocking + directory.faults.all
            throw WorkspaceFindings(findings + WorkspaceFinding.ordered(rows))
        }
        self.settings = settings
        kinds = directory.kinds
        var review = DirectoryReview(directory)
        roster = try review.roster()
        let places = review.places
        self.places = places
        rowOfPerson = Dictionary(
            roster.persons.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        faults = review.faults
        warnings =
            directory.warnings
            + roster.warnings.map { WorkspaceFinding($0, in: places) }
    }

    /// Where the appointment at an index of the roster stands.
    func placeOfAppointment(_ index: Int) -> RecordPlace? { places["appointments"]?[index] }

    /// Where a person stands.
    func placeOfPerson(_ id: PersonID) -> RecordPlace? {
        rowOfPerson[id].flatMap { places["persons"]?[$0] }
    }

    /// What is worth a look, without doubts about the accounts of people who are not paid in a run.
    ///
    /// Doubts about two people, such as an account that they share, stay: one of them may be paid.
    func warnings(about people: Set<PersonID>) -> [WorkspaceFinding] {
        let others = zip(roster.persons, places["persons"] ?? []).filter { person, _ in
            !people.contains(person.id)
        }
        let rows = Set(others.map { _, place in place.description })
        let doubts = Set(BankCardWarning.allCases.map(\.rawValue))
        return warnings.filter { finding in
            !doubts.contains(finding.code)
                || !rows.contains(RecordPlace(file: finding.file, row: finding.row).description)
        }
    }

    /// What the formulas of one subject may use in the office.
    ///
    /// The budget of instructions decides first, and it comes to the same verdict on every machine; the deadline only protects
    /// against what the budget cannot count. It is far beyond what a budget's instructions take on a slow machine.
    static let limits = EvaluationLimits(time: .seconds(20), instructions: 20_000_000)

    /// Loads the plugins that the settings name.
    ///
    /// - Parameter workers: How many threads compute; the results do not depend on it.
    /// - Returns: The engine with their schemes.
    /// - Throws: Everything that is wrong with the plugins.
    public func engine(workers: Int = 2) throws(PolicyFindings) -> PolicyEngine {
        try PolicyEngine(
            plugins: settings.folders(in: folder), limits: Workspace.limits, workers: workers)
    }
}

extension WorkspaceFinding {
    /// A finding about a record, at the row where the record stands.
    init(_ error: GovernanceError, in places: [String: [RecordPlace]]) {
        let list = error.context.list ?? ""
        let listed = places[list] ?? []
        let place = error.context.record.flatMap { $0 < listed.count ? listed[$0] : nil }
        self.init(
            code: error.code.rawValue, file: place?.file ?? "directory", row: place?.row,
            message: error.message)
    }
}
