import ExactNumbers
import Governance

/// Reads the cases about registers of a file of tests.
extension TestReader {
    private static let keys = ["name", "register", "given", "steps", "expect"]
    private static let stepKeys = [
        "add", "correct", "move", "set", "on", "by", "reason", "expect_error",
    ]

    mutating func registerCase(_ value: YAMLValue) -> RegisterCase? {
        guard
            let fields = checker.section(
                value, of: "台账的测试", keys: TestReader.keys, required: ["name", "register", "steps"])
        else { return nil }
        let name = checker.text(fields["name"])
        let register = checker.text(fields["register"])
        let values =
            fields["steps"].flatMap { checker.sequence($0.value, named: "“steps”") } ?? []
        let steps = values.enumerated().map { step($1, isFirst: $0 == 0) }
        let given = given(fields["given"])
        let expected = fields["expect"].map { texts($0) } ?? [:]
        if let steps = fields["steps"], values.isEmpty {
            checker.note(.testExpectation, "steps 里至少要有一步 add", at: steps.value.place)
        }
        if fields["expect"] == nil, !steps.contains(where: { $0?.error != nil }) {
            checker.note(
                .testExpectation, "没有写期望的结果：请写 expect，或在一步里写 expect_error", at: value.place)
        }
        guard let name, let register, let given, let expected,
            steps.allSatisfy({ $0 != nil })
        else { return nil }
        return RegisterCase(
            name: name, register: register, given: given, steps: steps.compactMap(\.self),
            expected: expected, place: value.place)
    }

    private mutating func step(_ value: YAMLValue, isFirst: Bool) -> RegisterCase.Step? {
        guard
            let fields = checker.section(
                value, of: "steps 的一步", keys: TestReader.stepKeys, required: ["on"])
        else { return nil }
        let kinds = ["add", "correct", "move"].filter { fields[$0] != nil }
        guard kinds.count == 1, (kinds[0] == "add") == isFirst else {
            checker.note(
                .testExpectation, "第一步是 add，以后各步是 move 或 correct，一步写一个", at: value.place)
            return nil
        }
        let day = checker.day(fields["on"], code: .testPeriod)
        let move = checker.text(fields["move"])
        let filled = fields["add"] ?? fields["correct"] ?? fields["set"]
        let texts = filled.map { self.texts($0) } ?? [:]
        guard let day, let texts, kinds[0] != "move" || move != nil else { return nil }
        return RegisterCase.Step(
            move: move, texts: texts, note: checker.text(fields["reason"]) ?? "", day: day,
            units: units(fields["by"]), error: checker.text(fields["expect_error"]),
            place: value.place)
    }

    private mutating func units(_ member: YAMLMember?) -> Set<String>? {
        guard let member else { return nil }
        if case .sequence(let values) = member.value.content {
            return Set(values.compactMap { $0.scalar?.text })
        }
        return checker.text(member).map { [$0] }
    }

    mutating func given(_ member: YAMLMember?) -> [String: [[String: String]]]? {
        guard let member else { return [:] }
        guard let registers = checker.mapping(member.value, named: "“given”") else { return nil }
        var given: [String: [[String: String]]] = [:]
        for register in registers {
            let entries = checker.sequence(register.value, named: "“\(register.key)”") ?? []
            given[register.key] = entries.compactMap { entry in
                checker.mapping(entry, named: "一条").map { texts($0) }
            }
        }
        return given
    }

    private mutating func texts(_ member: YAMLMember) -> [String: String]? {
        checker.mapping(member.value, named: "“\(member.key)”").map { texts($0) }
    }

    /// Texts as people write them in a cell.
    private mutating func texts(_ members: [YAMLMember]) -> [String: String] {
        var texts: [String: String] = [:]
        for member in members {
            switch checker.data(member.value) {
            case .text(let text): texts[member.key] = text
            case .number(let number): texts[member.key] = number.description
            case .boolean(let flag): texts[member.key] = flag ? "是" : "否"
            case .null: texts[member.key] = ""
            case .list, .object:
                checker.note(
                    .yamlType, "“\(member.key)”应当是一个值", at: member.value.place)
            }
        }
        return texts
    }
}
