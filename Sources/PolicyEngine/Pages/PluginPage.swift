public import Governance
import LuaSandbox

/// What a plugin pays and keeps, for the offices: each item with its formula in words, the standards with their dates and
/// documents, what has to be supplied, and each register with its procedure.
public struct PluginPage: Sendable {
    let plugin: LoadedPlugin
    let schemes: [PlacedScheme]
    let registers: [RegisterDefinition]
    let functions: WrittenFunctions

    /// A scheme and where its functions begin.
    struct PlacedScheme: Sendable {
        struct Item: Sendable {
            let definition: ItemDefinition
            let formula: SourcePlace
            let when: SourcePlace?
        }

        struct Pool: Sendable {
            let definition: PoolDefinition
            let total: SourcePlace
            let weight: SourcePlace
        }

        let definition: SchemeDefinition
        let items: [Item]
        let pools: [Pool]

        init(_ scheme: SchemeProgram) {
            definition = scheme.definition
            items = scheme.items.map {
                Item(definition: $0.definition, formula: $0.formula.place, when: $0.when?.place)
            }
            pools = scheme.pools.map {
                Pool(
                    definition: $0.definition, total: $0.total.place, weight: $0.weight.place)
            }
        }
    }

    /// Reads a plugin.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    /// - Throws: Everything that is wrong with the plugin.
    public init(_ folder: String, functions: [HostFunction] = []) throws(PolicyFindings) {
        let plugin = try LoadedPlugin(folder: folder, functions: functions)
        typealias Declared = (schemes: [PlacedScheme], registers: [RegisterDefinition])
        let declared: Result<Declared, PolicyFindings> = LuaThread.run {
            Result { () throws(PolicyFindings) in
                let instance = try PluginInstance(plugin, limits: EvaluationLimits())
                return (
                    instance.schemes.map(PlacedScheme.init), instance.registers.map(\.definition)
                )
            }
        }
        self.plugin = plugin
        (schemes, registers) = try declared.get()
        self.functions = WrittenFunctions(plugin.source)
    }

    /// The id of the plugin, for the name of a file.
    public var id: String { plugin.manifest.id }

    /// The page; the same for the same plugin.
    ///
    /// - Throws: `DocumentError` when the plugin's title cannot be one.
    public func document() throws(DocumentError) -> Document {
        let manifest = plugin.manifest
        var subtitles = ["插件 \(manifest.id) \(manifest.version)"]
        if let basis = manifest.basis { subtitles.append("依据：\(basis)") }
        if let author = manifest.author { subtitles.append("负责：\(author)") }
        var blocks: [DocumentBlock] = []
        var calls: [Call] = []
        for scheme in schemes { blocks += try self.blocks(of: scheme, &calls) }
        for register in registers { blocks += try self.blocks(of: register) }
        blocks += sharedFunctions(calls)
        blocks += try standards()
        return try Document(
            title: "\(manifest.title)说明", subtitles: subtitles, blocks: blocks,
            page: PageSetup(orientation: .landscape))
    }

    /// A function that a formula calls.
    struct Call: Hashable {
        let name: String
        let file: String
    }

    // MARK: Standards

    private func standards() throws(DocumentError) -> [DocumentBlock] {
        guard !plugin.parameters.parameters.isEmpty else { return [] }
        var rows: [DocumentTable.Row] = []
        for parameter in plugin.parameters.parameters {
            for entry in parameter.timeline.entries {
                rows.append(
                    .init([
                        .text(parameter.title ?? parameter.name), .text(parameter.unit ?? ""),
                        .day(entry.from), entry.announced.map { .day($0) } ?? .empty,
                        .text(ParameterText.text(of: entry.value.value)),
                        .text(entry.value.basis ?? ""), .text(entry.value.place.description),
                    ]))
            }
        }
        let columns: [DocumentTable.Column] = [
            .init(id: "title", title: "标准", omitsRepeats: true),
            .init(id: "unit", title: "单位", omitsRepeats: true),
            .init(id: "from", title: "执行日期", kind: .day),
            .init(id: "announced", title: "公布日期", kind: .day), .init(id: "value", title: "数"),
            .init(id: "basis", title: "依据"), .init(id: "place", title: "写在"),
        ]
        return [
            .heading(level: 1, text: "标准"),
            .paragraph("从执行日期起到下一段的前一天。公布日期晚于执行日期的，中间发的要补。"),
            .table(try DocumentTable(columns: columns, rows: rows)),
        ]
    }
}
