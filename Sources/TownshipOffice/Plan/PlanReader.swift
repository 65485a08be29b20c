import Governance
import PolicyEngine

/// Takes a plan out of its YAML and gathers what is wrong with it.
struct PlanReader {
    private let bytes: [UInt8]
    private let path: String
    private let year: Int
    private var findings: [WorkspaceFinding] = []
    private var ids: Set<String> = []

    init(_ bytes: [UInt8], path: String, year: Int) {
        self.bytes = bytes
        self.path = path
        self.year = year
    }

    mutating func refuse(_ message: String, at value: YAMLValue?) {
        findings.append(
            WorkspaceFinding(
                code: PlanErrorCode.file.rawValue, file: path, row: value?.place.line ?? 1,
                message: message))
    }

    func plan() throws(WorkspaceFindings) -> WorkPlan {
        var reader = self
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader().read(bytes, file: path)
        } catch {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: error.code.rawValue, file: path, row: error.line, message: error.message)
            ])
        }
        reader.check(root, ["title", "year", "sections"])
        let title = reader.text("title", root) ?? ""
        if let written = root?["year"], written.scalar?.text != "\(year)" {
            reader.refuse("year 应是 \(year)，和文件名一致", at: written)
        }
        let sections = reader.list("sections", root).map { value in
            reader.check(value, ["title", "measures"])
            return PlanSection(
                title: reader.text("title", value) ?? "",
                measures: reader.list("measures", value).map { reader.measure($0) })
        }
        if !reader.findings.isEmpty {
            throw WorkspaceFindings(WorkspaceFinding.ordered(reader.findings))
        }
        return WorkPlan(title: title, year: year, sections: sections)
    }

    private mutating func measure(_ value: YAMLValue) -> PlanMeasure {
        check(value, ["number", "title", "lead", "units", "tasks"])
        let number = value["number"]?.scalar.flatMap { Int($0.text) }
        if number == nil { refuse("number 应是这一条的编号，如 3", at: value["number"] ?? value) }
        return PlanMeasure(
            number: number ?? 0, title: text("title", value) ?? "", lead: text("lead", value) ?? "",
            units: list("units", value, isNeeded: false).compactMap(\.scalar?.text),
            tasks: list("tasks", value).map { task($0) })
    }

    private mutating func task(_ value: YAMLValue) -> PlanTask {
        check(
            value,
            [
                "id", "text", "lead", "leader", "person", "start", "due", "target", "milestones",
            ])
        let id = text("id", value) ?? ""
        if !id.isEmpty, !ids.insert(id).inserted { refuse("任务 \(id) 写了两次", at: value) }
        let (start, due) = (day("start", value), day("due", value))
        if let start, let due, due < start { refuse("任务 \(id) 的 due 早于 start", at: value["due"]) }
        func optional(_ key: String) -> String? { value[key]?.scalar?.text }
        return PlanTask(
            id: id, text: text("text", value) ?? "", lead: optional("lead"),
            leader: optional("leader"), person: optional("person"), start: start, due: due,
            target: optional("target"),
            milestones: list("milestones", value, isNeeded: false).compactMap { milestone($0) })
    }

    private mutating func milestone(_ value: YAMLValue) -> PlanMilestone? {
        check(value, ["day", "percent", "title"])
        guard let day = day("day", value) else {
            if value["day"] == nil { refuse("milestones 的每一项要有 day（日期）", at: value) }
            return nil
        }
        guard let percent = value["percent"]?.scalar.flatMap({ Int($0.text) }),
            (1...100).contains(percent)
        else {
            refuse("percent 应是 1 到 100 的整数", at: value["percent"] ?? value)
            return nil
        }
        return PlanMilestone(
            day: day, percent: percent, title: value["title"]?.scalar?.text ?? "")
    }

    // MARK: Values

    private mutating func check(_ value: YAMLValue?, _ keys: [String]) {
        guard case .mapping(let members)? = value?.content else {
            return refuse("这里应写成“键: 值”的样子；可用：\(keys.joined(separator: "、"))", at: value)
        }
        for member in members where !keys.contains(member.key) {
            let hint = NearNames.hint(member.key, among: keys)
            refuse("没有 \(member.key) 这一项\(hint)", at: member.value)
        }
    }

    private mutating func text(_ key: String, _ value: YAMLValue?) -> String? {
        if let text = value?[key]?.scalar?.text, !text.isEmpty { return text }
        refuse("缺 \(key)", at: value?[key] ?? value)
        return nil
    }

    private mutating func day(_ key: String, _ value: YAMLValue) -> Day? {
        guard let written = value[key] else { return nil }
        do throws(GovernanceError) {
            return try Day(text: written.scalar?.text ?? "")
        } catch {
            refuse("\(key)：\(error.message)", at: written)
            return nil
        }
    }

    private mutating func list(_ key: String, _ value: YAMLValue?, isNeeded: Bool = true)
        -> [YAMLValue]
    {
        guard let written = value?[key] else {
            if isNeeded { refuse("缺 \(key)", at: value) }
            return []
        }
        if case .sequence(let values) = written.content { return values }
        refuse("\(key) 应是列表", at: written)
        return []
    }
}
