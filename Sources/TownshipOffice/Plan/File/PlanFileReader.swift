import Governance
import PolicyEngine

/// Reads a plan from YAML and tells all at once what is wrong with it.
struct PlanFileReader {
    private var reader: PlanValueReader

    /// Reads a plan.
    ///
    /// - Throws: `yaml.*` at the first place that is no YAML; else everything with codes `plan.*` and lines.
    static func plan(_ bytes: [UInt8], file: String) throws(WorkspaceFindings) -> WorkPlan {
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader(limits: YAMLLimits(maximumBytes: 4 << 20)).read(bytes, file: file)
        } catch {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: error.code.rawValue, file: file, row: error.line, message: error.message)
            ])
        }
        guard let root else {
            throw WorkspaceFindings([WorkspaceFinding(.form, file, row: 1, "这个文件是空的")])
        }
        var plans = PlanFileReader(reader: PlanValueReader(file: file))
        let plan = plans.plan(root)
        guard let plan, plans.reader.findings.isEmpty else {
            throw WorkspaceFindings(WorkspaceFinding.ordered(plans.reader.findings))
        }
        return plan
    }

    private mutating func plan(_ root: YAMLValue) -> WorkPlan? {
        let keys = [
            "year", "title", "source", "tolerance", "preamble", "readings", "sections",
        ]
        guard reader.check(root, "计划", keys: keys) else { return nil }
        if root["year"] == nil { reader.refuse("缺 year", at: root) }
        let year = reader.integer("year", root, in: 1949...2999)
        let title = reader.required("title", root)
        let elements = reader.list("sections", root)
        if elements.isEmpty {
            reader.refuse("没有 sections，计划至少要有一个部分", at: root, code: .sectionsMissing)
        }
        let sections = elements.enumerated().map { section($1, ordinal: $0 + 1) }
        let plan = WorkPlan(
            year: year ?? 1, title: title ?? "", source: reader.text("source", root),
            tolerance: reader.integer("tolerance", root, in: 0...100, code: .percent) ?? 0,
            preamble: reader.texts("preamble", root), sections: sections,
            readings: readings(root))
        reader.add(plan.problems())
        return plan
    }

    private mutating func section(_ value: YAMLValue, ordinal: Int) -> PlanSection {
        _ = reader.check(value, "部分", keys: ["title", "text", "readings", "measures"])
        return PlanSection(
            ordinal: ordinal, title: reader.text("title", value), text: reader.text("text", value),
            measures: reader.list("measures", value).map { measure($0) },
            readings: readings(value), line: value.place.line)
    }

    private mutating func measure(_ value: YAMLValue) -> PlanMeasure {
        let keys = ["number", "title", "text", "units", "readings", "tasks"]
        _ = reader.check(value, "措施", keys: keys)
        if value["number"] == nil { reader.refuse("缺 number", at: value) }
        return PlanMeasure(
            number: reader.integer("number", value, in: 1...999) ?? 0,
            title: reader.text("title", value), text: reader.text("text", value),
            units: reader.texts("units", value),
            tasks: reader.list("tasks", value).compactMap { task($0) },
            readings: readings(value), line: value.place.line)
    }

    private mutating func task(_ value: YAMLValue) -> PlanTask? {
        let keys = [
            "id", "text", "units", "leaders", "people", "start", "due", "goal", "milestones",
            "remark",
        ]
        guard reader.check(value, "任务", keys: keys) else { return nil }
        // A faulty number does not keep the rest of the task from being looked at.
        let number = taskNumber(value)
        let text = reader.required("text", value)
        let task = PlanTask(
            number: number ?? TaskNumber(measure: 0, place: 0), text: text ?? "",
            units: reader.texts("units", value), leaders: reader.texts("leaders", value),
            people: reader.texts("people", value), start: reader.day("start", value),
            due: reader.day("due", value), goal: reader.text("goal", value),
            milestones: reader.list("milestones", value).compactMap { milestone($0) },
            remark: reader.text("remark", value), line: value.place.line)
        return number == nil ? nil : task
    }

    private mutating func taskNumber(_ value: YAMLValue) -> TaskNumber? {
        guard let id = reader.required("id", value) else { return nil }
        if let number = TaskNumber(text: WrittenText.halfWidth(id)) { return number }
        reader.refuse(
            "任务编号“\(id)”应写成 \"3.2\" 的样子，前面是措施的序号，加引号", at: value["id"] ?? value,
            code: .taskNumber)
        return nil
    }

    private mutating func milestone(_ value: YAMLValue) -> Milestone? {
        guard reader.check(value, "节点", keys: ["title", "due", "percent"]) else { return nil }
        let title = reader.required("title", value)
        let due = reader.day("due", value)
        if value["due"] == nil { reader.refuse("缺 due", at: value) }
        let percent = reader.integer("percent", value, in: 0...100, code: .percent)
        guard let title, let due else { return nil }
        return Milestone(title: title, due: due, percent: percent, line: value.place.line)
    }

    private mutating func readings(_ value: YAMLValue) -> [PlanReading] {
        reader.list("readings", value).compactMap { reading($0) }
    }

    private mutating func reading(_ value: YAMLValue) -> PlanReading? {
        let keys = [
            "place", "written", "proposed", "alternatives", "everywhere", "sureness", "reason",
            "decision",
        ]
        guard reader.check(value, "读法", keys: keys) else { return nil }
        let place = TextPlace(text: reader.text("place", value))
        if place == nil {
            reader.refuse("place 应写成 \"12:34\" 的样子：第几行、第几字，加引号", at: value["place"] ?? value)
        }
        let everywhere = reader.integer("everywhere", value, in: 1...1_000_000)
        let sureness = reader.choice(
            "sureness", value, PlanReading.Sureness.allCases.map { ($0.chinese, $0) })
        let decision = reader.choice(
            "decision", value, PlanReading.Decision.allCases.map { ($0.chinese, $0) })
        guard let written = reader.required("written", value), let place else { return nil }
        return PlanReading(
            place: place, written: written, proposed: reader.text("proposed", value),
            alternatives: reader.texts("alternatives", value), sureness: sureness ?? .unsure,
            reason: reader.text("reason", value), count: everywhere ?? 1,
            isEverywhere: everywhere != nil, decision: decision ?? .open)
    }
}
