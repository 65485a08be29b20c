import Governance

/// Walks down the names of one read, and knows at each step which names there are.
struct NameScope {
    private let plugin: CheckedPlugin
    private let schemes: [SchemeDefinition]
    private let root: SubjectPath.Root
    private var passed: [String] = []
    /// What a parameter's settings hold at the present step; `nil` above and beside parameters.
    private var values: [ParameterValue]?
    private var isOver = false

    init(_ read: SubjectRead, _ plugin: CheckedPlugin) {
        self.plugin = plugin
        root = read.path.root
        schemes = plugin.schemes(of: read)
    }

    /// Goes below a name.
    ///
    /// - Returns: What to add to “没有 x” when there is no such name; `nil` when there is, or may be.
    mutating func enter(_ name: String) -> String? {
        guard !isOver else { return nil }
        defer { passed.append(name) }
        if let values { return enter(name, of: values) }
        guard let names = names else {
            isOver = true
            return nil
        }
        guard names.contains(name) else {
            isOver = true
            return isOpen ? nearOnly(name, names) : hint(name, names)
        }
        if passed == ["param"] {
            values = plugin.parameters.first { $0.name == name }?.timeline.entries.map(
                \.value.value)
        }
        return nil
    }

    /// The names that there are here; `nil` where nobody knows.
    private var names: [String]? {
        switch (root, passed) {
        case (.subject, []):
            let all = schemes.flatMap { scheme -> [String] in
                switch scheme.subject {
                case .appointment: KnownNames.appointment
                case .grant: ["grant"]
                default: []
                }
            }
            return (schemes.isEmpty ? KnownNames.appointment : all) + KnownNames.subject
        case (.run, []): return KnownNames.run
        case (.appointment, []): return KnownNames.appointmentEntry
        case (.part, []): return KnownNames.part
        case (.subject, ["person"]): return KnownNames.person + supplied("person")
        case (.subject, ["organization"]), (.run, ["organization"]):
            return KnownNames.organization + supplied("organization")
        case (.subject, ["input"]): return schemes.flatMap { $0.inputs.map(\.id) }
        case (.subject, ["item"]), (.subject, ["year_to_date", "item"]):
            return schemes.flatMap { $0.items.map(\.id) }
        case (.subject, ["pool"]): return schemes.flatMap { $0.pools.map(\.id) }
        case (.subject, ["year_to_date"]): return KnownNames.yearToDate
        case (.subject, ["param"]), (.run, ["param"]): return plugin.parameters.map(\.name)
        case (.subject, ["period"]), (.run, ["period"]):
            let hasMonths = schemes.isEmpty || schemes.contains { $0.period == .month }
            return KnownNames.period.filter { hasMonths || $0 != "month" }
        default: return nil
        }
    }

    /// Whether a program may supply more names: then only a slip of a standard one is sure.
    private var isOpen: Bool { ["person", "organization"].contains(passed.last) }

    private func nearOnly(_ name: String, _ names: [String]) -> String? {
        let hint = NearNames.hint(name, among: names)
        return hint.isEmpty ? nil : hint
    }

    private func hint(_ name: String, _ names: [String]) -> String {
        let hint = NearNames.hint(name, among: names)
        if !hint.isEmpty { return hint }
        if let id = titled(name) { return "；“\(name)”是标题，公式里写标识 \(id)" }
        if let other = owner(of: name) { return "；\(name) 是\(other)的" }
        if names.isEmpty { return "：一个也没有声明" }
        return "；有：\(names.prefix(12).joined(separator: "、"))"
    }

    /// The id of what has the name as its title.
    private func titled(_ name: String) -> String? {
        switch passed.last {
        case "input": schemes.flatMap(\.inputs).first { $0.title == name }?.id
        case "item": schemes.flatMap(\.items).first { $0.title == name }?.id
        case "pool": schemes.flatMap(\.pools).first { $0.title == name }?.id
        case "param": plugin.parameters.first { $0.title == name }?.name
        default: nil
        }
    }

    /// The place where the name does exist.
    private func owner(of name: String) -> String? {
        for (part, word) in [("input", "录入项"), ("item", "项目"), ("pool", "池")] {
            let holders = plugin.schemes.map(\.definition).filter { scheme in
                switch part {
                case "input": scheme.inputs.contains { $0.id == name }
                case "item": scheme.items.contains { $0.id == name }
                default: scheme.pools.contains { $0.id == name }
                }
            }
            guard let holder = holders.first else { continue }
            if passed.last == part { return "方案 \(holder.id) " }
            if schemes.contains(holder) { return "\(word)，写 s.\(part).\(name)，不是这里" }
        }
        if passed.last != "param", plugin.parameters.contains(where: { $0.name == name }) {
            return "参数，写 s.param.\(name)，不是这里"
        }
        return nil
    }

    /// Fields that the plugin's own cases supply.
    private func supplied(_ part: String) -> [String] {
        plugin.suppliedAttributes[part] ?? []
    }

    private mutating func enter(_ name: String, of values: [ParameterValue]) -> String? {
        let tables = values.compactMap { value -> ParameterTable? in
            if case .table(let table) = value.content { return table }
            return nil
        }
        guard tables.count == values.count, !tables.isEmpty else {
            isOver = true
            return nil
        }
        let next = tables.compactMap { $0[name] }
        self.values = next
        guard next.isEmpty else { return nil }
        isOver = true
        let keys = tables.last?.keys ?? []
        let hint = NearNames.hint(name, among: keys)
        return hint.isEmpty ? "；有：\(keys.prefix(12).joined(separator: "、"))" : hint
    }
}
