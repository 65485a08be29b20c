import Governance

/// What a parameter's later value has no more, or holds in another shape: who needs it is set aside from that day on.
struct LostKeys: CheckRule {
    let codes: [PolicyErrorCode] = [.parameterKeyLost, .parameterKindChanged]
    let needsWholePlugin = false

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.parameters.flatMap { parameter -> [PolicyError] in
            let entries = parameter.timeline.entries
            return zip(entries, entries.dropFirst()).flatMap { before, entry in
                compare(
                    before.value.value, entry.value.value,
                    "参数“\(parameter.title ?? parameter.name)”（\(parameter.name)）从 \(entry.from) 起")
            }
        }
    }

    private func compare(_ before: ParameterValue, _ after: ParameterValue, _ title: String)
        -> [PolicyError]
    {
        switch (before.content, after.content) {
        case (.table(let old), .table(let new)):
            let lost = old.keys.filter { new[$0] == nil }
            var findings: [PolicyError] = []
            if !lost.isEmpty {
                let names = lost.map { "“\($0)”" }.joined(separator: "、")
                findings.append(
                    PolicyError(
                        .parameterKeyLost, "\(title)没有 \(names) 了，之前有：从那天起，用到的人会搁置；取消的请写 0，漏了的请补上",
                        at: after.place))
            }
            return findings
                + new.entries.flatMap { entry in
                    old[entry.key].map { compare($0, entry.value, "\(title)的“\(entry.key)”") } ?? []
                }
        case (.number, .number), (.text, .text), (.boolean, .boolean), (.day, .day): return []
        case (.list, .list):
            guard (before.scale == nil) != (after.scale == nil) else { return [] }
        default: break
        }
        return [
            PolicyError(
                .parameterKindChanged,
                "\(title)是\(after.kind)，之前是\(before.kind)：一个公式读不了两种样子；请改成一样的，或另起一个参数",
                at: after.place)
        ]
    }
}

extension ParameterValue {
    /// What the value is, as people say it.
    fileprivate var kind: String {
        switch content {
        case .number: "一个数"
        case .text: "文字"
        case .boolean: "真假"
        case .day: "日期"
        case .list: scale == nil ? "列表" : "分档表"
        case .table: "一张表"
        }
    }
}
