public import Governance
import TabularFiles

/// A plan read from the text that the township made, with what nobody can tell from the text alone.
public struct PlanImport {
    /// The plan.
    public let plan: WorkPlan
    /// What may have been misread, in the order of the text, those that were confirmed among it.
    public let doubts: [PlanDoubt]
    /// Those that were confirmed.
    public let accepted: Set<PlanDoubt>
    /// How many half-width marks were read as full-width ones.
    public let halfWidthMarks: Int
    /// Units that the directory does not have.
    public let strangers: [String]

    /// Which doubts are confirmed.
    public enum Acceptance: Sendable, Hashable {
        /// None: the text stays as it is written.
        case none
        /// Those of which nothing else can be meant.
        case sure
        /// All that have a proposal.
        case all
        /// Those at these places of the list, from 1.
        case some(Set<Int>)
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - path: The file, in UTF-8 or GB18030.
    ///   - year: The year of the plan; `nil` takes it from the text.
    ///   - roster: Where present names of units are looked up; `nil` for nowhere.
    ///   - acceptance: Which proposals are confirmed.
    /// - Throws: `plan.*` with all that keeps the text from being a plan (``WorkspaceFindings``).
    public init(
        _ path: String, year: Int? = nil, roster: Roster? = nil,
        accepting acceptance: Acceptance = .none
    ) throws {
        guard let bytes = FileLookup.bytes(of: path) else {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, path, "没有这个文件，或者读不出来；请核对路径")
            ])
        }
        let text = try TextFile.text(of: bytes, named: path)
        let names = PlanUnits(roster)
        // Read once to know the doubts, and again with those that are confirmed.
        let doubts = PlanText(text, name: names.present).doubts
        let accepted = PlanImport.accepted(acceptance, of: doubts)
        let read = PlanText(text, accepting: accepted, name: names.present)
        let faults = read.faults.map {
            WorkspaceFinding(code: $0.code.rawValue, file: path, row: $0.line, message: $0.message)
        }
        guard let known = year ?? read.year else {
            throw WorkspaceFindings(
                faults + [
                    WorkspaceFinding(
                        code: PlanErrorCode.file.rawValue, file: path, row: 1,
                        message: "文本开头没有写是哪一年的；请用 --year 写明")
                ])
        }
        if !faults.isEmpty { throw WorkspaceFindings(faults) }
        plan = WorkPlan(title: "\(known)年工作要点", year: known, sections: read.sections)
        self.doubts = doubts
        self.accepted = accepted
        halfWidthMarks = read.halfWidthMarks
        strangers = names.strangers(in: plan)
    }

    private static func accepted(_ acceptance: Acceptance, of doubts: [PlanDoubt]) -> Set<PlanDoubt>
    {
        let chosen: [PlanDoubt] =
            switch acceptance {
            case .none: []
            case .sure: doubts.filter(\.isSure)
            case .all: doubts
            case .some(let numbers):
                doubts.enumerated().filter { numbers.contains($0.offset + 1) }.map(\.element)
            }
        return Set(chosen.filter { $0.proposal != nil })
    }
}
