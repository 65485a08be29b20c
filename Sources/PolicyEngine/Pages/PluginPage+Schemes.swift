import Governance
import LuaSyntax

/// The schemes of a plugin's page.
extension PluginPage {
    func blocks(
        of scheme: PlacedScheme, _ calls: inout [Call]
    ) throws(DocumentError) -> [DocumentBlock] {
        let definition = scheme.definition
        var blocks: [DocumentBlock] = [
            .heading(level: 1, text: definition.title),
            .paragraph(PluginPage.summary(of: definition)),
        ]
        for item in scheme.items { blocks += self.blocks(of: item, definition, &calls) }
        for pool in scheme.pools {
            let sharing = pool.definition.sharing == .run ? "本次全部对象" : "各单位自己的对象"
            blocks.append(.heading(level: 2, text: "\(pool.definition.title)：分给\(sharing)"))
            blocks += words("总额", pool.total, "total", definition, &calls)
            blocks += words("权重", pool.weight, "weight", definition, &calls)
        }
        if !definition.inputs.isEmpty {
            blocks.append(.heading(level: 2, text: "每期要填的"))
            blocks.append(.table(try inputs(of: definition)))
        }
        return blocks
    }

    private static func summary(of scheme: SchemeDefinition) -> String {
        let subject =
            switch scheme.subject {
            case .appointment: "每个任职一份"
            case .person: "每人一份"
            case .organization: "每个单位一份"
            case .grant: "每个项目一份"
            }
        let posts =
            switch scheme.concurrent {
            case .each: ""
            case .highest: "一人几职的只发最高的一份。"
            case .highestOverlapping: "同时几职的只发最高的一份，先后任职的各发各的。"
            }
        return "方案 \(scheme.id)：按\(scheme.period.chinese)发，\(subject)。\(posts)"
    }

    private func blocks(
        of item: PlacedScheme.Item, _ scheme: SchemeDefinition, _ calls: inout [Call]
    ) -> [DocumentBlock] {
        let definition = item.definition
        var notes = [definition.kind.chinese]
        switch definition.proration {
        case .standard(.none): break
        case .standard(let proration): notes.append(proration.chinese)
        case .function: notes.append("按自己的办法折算")
        }
        notes.append(definition.rounding?.chinese ?? "不取舍")
        var blocks: [DocumentBlock] = [
            .heading(
                level: 2, text: "\(definition.title)（\(notes.joined(separator: "，"))）")
        ]
        if let when = item.when { blocks += words("条件", when, "when", scheme, &calls) }
        blocks += words("算式", item.formula, "formula", scheme, &calls)
        if let basis = definition.basis { blocks.append(.paragraph("依据：\(basis)")) }
        return blocks
    }

    /// A function in words, behind what it is for.
    private func words(
        _ label: String, _ place: SourcePlace, _ field: String, _ scheme: SchemeDefinition,
        _ calls: inout [Call]
    ) -> [DocumentBlock] {
        guard let function = functions.function(at: place, of: field) else {
            return [.paragraph("\(label)：见 \(place)")]
        }
        let text = FormulaText(
            function, titles: FormulaTitles(parameters: plugin.parameters, scheme: scheme))
        calls += text.calls.map { Call(name: $0, file: function.file) }
        let lines = text.lines
        guard lines.count > 1 else { return [.paragraph("\(label)：\(lines.first ?? "")")] }
        return [.paragraph("\(label)：")] + lines.map { .paragraph("　" + $0) }
    }

    /// The functions that formulas call, and those that these call, each once.
    func sharedFunctions(_ calls: [Call]) -> [DocumentBlock] {
        let titles = FormulaTitles(parameters: plugin.parameters, scheme: onlyScheme)
        var blocks: [DocumentBlock] = []
        var seen: Set<Call> = []
        var open = calls[...]
        while let call = open.popFirst() {
            guard let function = functions.function(named: call.name, in: call.file),
                seen.insert(Call(name: call.name, file: function.file)).inserted
            else { continue }
            let text = FormulaText(function, titles: titles)
            open += text.calls.map { Call(name: $0, file: function.file) }
            let parameters = function.body.parameters.map { function.chunk[$0].name }
            blocks.append(
                .heading(
                    level: 2, text: "\(call.name)(\(parameters.joined(separator: ", ")))"))
            blocks += text.lines.map { .paragraph("　" + $0) }
        }
        return blocks.isEmpty ? [] : [.heading(level: 1, text: "算式里用到的")] + blocks
    }

    /// What a shared function reads has the titles of the scheme, where there is only one, or where all agree.
    private var onlyScheme: SchemeDefinition? {
        guard let first = schemes.first?.definition else { return nil }
        let all = schemes.map(\.definition)
        return SchemeDefinition(
            id: first.id, title: first.title, subject: first.subject,
            inputs: PluginPage.agreed(all.flatMap(\.inputs), \.id, \.title),
            items: PluginPage.agreed(all.flatMap(\.items), \.id, \.title),
            pools: PluginPage.agreed(all.flatMap(\.pools), \.id, \.title))
    }

    /// Of definitions with one id those that all have one title, once.
    private static func agreed<Definition>(
        _ all: [Definition], _ id: (Definition) -> String, _ title: (Definition) -> String
    ) -> [Definition] {
        var titles: [String: Set<String>] = [:]
        for definition in all { titles[id(definition), default: []].insert(title(definition)) }
        var seen: Set<String> = []
        return all.filter { titles[id($0)]?.count == 1 && seen.insert(id($0)).inserted }
    }

    private func inputs(of scheme: SchemeDefinition) throws(DocumentError) -> DocumentTable {
        let columns: [DocumentTable.Column] = [
            .init(id: "title", title: "填什么"), .init(id: "id", title: "名字"),
            .init(id: "owner", title: "谁的"), .init(id: "expectation", title: "可以填"),
            .init(id: "default", title: "不填时"),
        ]
        let rows = scheme.inputs.map { input in
            DocumentTable.Row([
                .text(input.title), .text(input.id),
                .text(input.owner == .organization ? "单位，填一次" : "每一个"),
                .text(input.expectation), .text(input.defaultText.map { "按 \($0)" } ?? "搁置，必须填"),
            ])
        }
        return try DocumentTable(columns: columns, rows: rows)
    }
}
