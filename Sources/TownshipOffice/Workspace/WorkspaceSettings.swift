public import Governance
import PolicyEngine

/// What `township.yaml` says.
public struct WorkspaceSettings: Sendable, Hashable {
    /// The name of the township, as it stands on papers.
    public let name: String
    /// Its division code.
    public let division: DivisionCode
    /// Folders of plugins, relative to the workspace.
    public let plugins: [String]
    /// How lists are published.
    public let publication: PublicationSettings
    /// Who works with the records, and in which roles; where nobody is named, steps are not signed.
    public let officers: [Officer]

    /// Groups of schemes that pay the same thing, of which nobody gets it twice for a month.
    public let paidOnce: [[String]]

    /// What a scheme pays: the name of its group, or its own.
    func purpose(of scheme: String) -> String {
        paidOnce.first { $0.contains(scheme) }?.joined(separator: "、") ?? scheme
    }

    static let file = "township.yaml"

    /// The plugin folders as paths.
    func folders(in workspace: String) -> [String] {
        plugins.map { $0.hasPrefix("/") ? $0 : workspace + "/" + $0 }
    }

    /// Reads the settings of a workspace, and nothing else of it.
    ///
    /// - Parameter folder: The folder with `township.yaml`.
    /// - Throws: Everything that is wrong with the file.
    public init(folder: String) throws(WorkspaceFindings) {
        try self.init(WorkspaceFiles(folder: folder))
    }

    /// Reads the settings of a workspace.
    init(_ files: WorkspaceFiles) throws(WorkspaceFindings) {
        guard let bytes = files.bytes(WorkspaceSettings.file) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, WorkspaceSettings.file,
                    "没有这个文件；--workspace 要指到有 township.yaml 的文件夹")
            ])
        }
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader().read(bytes, file: WorkspaceSettings.file)
        } catch {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: error.code.rawValue, file: WorkspaceSettings.file, row: error.line,
                    message: error.message)
            ])
        }
        var reader = SettingsReader(root: root)
        let name = reader.text("name")
        let code = reader.text("division")
        let plugins = reader.texts("plugins")
        var division: DivisionCode?
        if let code {
            do throws(GovernanceError) {
                division = try DivisionCode(text: code)
            } catch {
                reader.refuse("division：\(error.message)", at: root?["division"])
            }
        }
        let publication = reader.publication()
        let paidOnce = reader.groups("paid_once")
        let officers = reader.officers()
        guard reader.findings.isEmpty, let name, let division, let plugins else {
            throw WorkspaceFindings(reader.findings)
        }
        self.name = name
        self.division = division
        self.plugins = plugins
        self.publication = publication
        self.paidOnce = paidOnce
        self.officers = officers
    }
}
