import Foundation
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

    static let file = "township.yaml"

    /// The plugin folders as paths.
    func folders(in workspace: String) -> [String] {
        plugins.map { $0.hasPrefix("/") ? $0 : workspace + "/" + $0 }
    }

    /// Reads the settings of a workspace.
    init(folder: String) throws(WorkspaceFindings) {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(WorkspaceSettings.file)")
        else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, WorkspaceSettings.file,
                    "没有这个文件；--workspace 要指到有 township.yaml 的文件夹")
            ])
        }
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader().read(Array(data), file: WorkspaceSettings.file)
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
        guard reader.findings.isEmpty, let name, let division, let plugins else {
            throw WorkspaceFindings(reader.findings)
        }
        self.name = name
        self.division = division
        self.plugins = plugins
    }
}

/// Takes settings out of the YAML and gathers what is wrong with them.
private struct SettingsReader {
    private let root: YAMLValue?
    private(set) var findings: [WorkspaceFinding] = []
    private static let keys = ["name", "division", "plugins"]

    init(root: YAMLValue?) {
        self.root = root
        guard case .mapping(let members)? = root?.content else {
            refuse("应写成“键: 值”的样子", at: root)
            return
        }
        for member in members where !SettingsReader.keys.contains(member.key) {
            refuse(
                "没有 \(member.key) 这一项\(NearNames.hint(member.key, among: SettingsReader.keys))",
                at: member.value)
        }
    }

    mutating func refuse(_ message: String, at value: YAMLValue?) {
        findings.append(
            WorkspaceFinding(
                .settings, WorkspaceSettings.file, row: value?.place.line ?? 1, message))
    }

    mutating func text(_ key: String) -> String? {
        guard let value = root?[key] else {
            refuse("缺 \(key)", at: root)
            return nil
        }
        guard let scalar = value.scalar, !scalar.text.isEmpty else {
            refuse("\(key) 应是文本", at: value)
            return nil
        }
        return scalar.text
    }

    mutating func texts(_ key: String) -> [String]? {
        guard let value = root?[key] else {
            refuse("缺 \(key)", at: root)
            return nil
        }
        guard case .sequence(let values) = value.content else {
            refuse("\(key) 应是列表，每行一个“- 文件夹”", at: value)
            return nil
        }
        var texts: [String] = []
        for value in values {
            guard let text = value.scalar?.text, !text.isEmpty else {
                refuse("\(key) 的每一项应是文件夹", at: value)
                return nil
            }
            texts.append(text)
        }
        return texts
    }
}
