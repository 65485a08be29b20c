import Governance

/// Reads the parameters of one file and gathers what is wrong with them.
struct ParameterReader {
    var checker: YAMLChecker

    init(file: String) {
        checker = YAMLChecker(file: file)
    }

    mutating func parameters(of root: YAMLValue) -> [Parameter] {
        let members = checker.mapping(root, named: "参数文件") ?? []
        return members.compactMap { parameter($0) }
    }

    private mutating func parameter(_ member: YAMLMember) -> Parameter? {
        let title = "参数\(QuotedName(member.key))"
        checkName(member)
        guard
            let fields = checker.section(
                member.value, of: title, keys: ["title", "unit", "basis", "values"],
                required: ["values"])
        else { return nil }
        let basis = checker.text(fields["basis"])
        guard
            let timeline = timeline(fields["values"], of: title, basis: basis)
        else { return nil }
        return Parameter(
            name: member.key, title: checker.text(fields["title"]),
            unit: checker.text(fields["unit"]), basis: basis, place: member.place,
            timeline: timeline)
    }

    /// A name has to be one that a formula can write after `s.param.`, in any script.
    private mutating func checkName(_ member: YAMLMember) {
        let scalars = member.key.unicodeScalars
        let isName = scalars.allSatisfy { scalar in
            scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        }
        if isName, let first = scalars.first, !("0"..."9").contains(first), scalars.count <= 64 {
            return
        }
        checker.note(
            .parameterName,
            "参数名\(QuotedName(member.key))只能用字母、数字和下划线，不能以数字开头，最多 64 个字符，例如 base_pay",
            at: member.place)
    }

    private mutating func timeline(
        _ member: YAMLMember?, of title: String, basis: String?
    ) -> Timeline<Parameter.Setting>? {
        guard let member, let values = checker.sequence(member.value, named: "\(title)的 values")
        else { return nil }
        if values.isEmpty {
            checker.note(
                .yamlType, "\(title)的 values 是空的，至少写一项 from 和 value", at: member.value.place)
        }
        // Every entry is read, also after one that fails, so that one reading shows all faults.
        let read = values.map { entry($0, of: title, basis: basis) }
        let entries = read.compactMap { $0 }
        guard entries.count == read.count, isRising(entries, of: title) else { return nil }
        do {
            return try Timeline(entries)
        } catch {
            checker.note(.parameterOrder, error.message, at: member.value.place)
            return nil
        }
    }

    private mutating func entry(
        _ value: YAMLValue, of title: String, basis: String?
    ) -> Timeline<Parameter.Setting>.Entry? {
        guard
            let fields = checker.section(
                value, of: "\(title)的一项值", keys: ["from", "announced", "basis", "value"],
                required: ["from", "value"])
        else { return nil }
        let from = checker.day(fields["from"], code: .parameterDate)
        let announced = checker.day(fields["announced"], code: .parameterDate)
        let ownBasis = checker.text(fields["basis"])
        let content = fields["value"].flatMap { self.value($0.value, named: title) }
        guard let from, let content else { return nil }
        return .init(
            from: from, announced: announced,
            value: .init(value: content, basis: ownBasis ?? basis, place: value.place))
    }

    private mutating func isRising(
        _ entries: [Timeline<Parameter.Setting>.Entry], of title: String
    ) -> Bool {
        var isRising = true
        for (before, entry) in zip(entries, entries.dropFirst()) where entry.from <= before.from {
            isRising = false
            let what =
                entry.from == before.from
                ? "\(title)从 \(entry.from) 起的值写了两次"
                : "\(title)的值没有按日期先后排列：\(entry.from) 排在 \(before.from) 之后"
            checker.note(
                .parameterOrder, "\(what)（另一项在第 \(before.value.place.line) 行），请核对日期",
                at: entry.value.place)
        }
        return isRising
    }
}
