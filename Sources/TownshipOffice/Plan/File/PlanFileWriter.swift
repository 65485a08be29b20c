import Governance
import TabularFiles

/// Writes a plan as YAML that staff go on with in an editor.
struct PlanFileWriter {
    private let plan: WorkPlan

    init(_ plan: WorkPlan) { self.plan = plan }

    /// The content of the file, in UTF-8.
    func bytes() -> [UInt8] {
        var lines = [
            "# 由 township plan import 写成，请接着在这里补：任务的时限、责任领导、责任人、目标和节点。",
            "# text 是原文，一字未改；readings 里 decision 写 采用 的读法用在原文上，写 不采用 的不用；proposed 可以改成别的读法。",
            "# tolerance：进度比时间慢几个百分点以内不算滞后。",
            "year: \(plan.year)", "title: \(quoted(plan.title))",
        ]
        if !plan.source.isEmpty { lines.append("source: \(quoted(plan.source))") }
        lines.append("tolerance: \(plan.tolerance)")
        if !plan.preamble.isEmpty {
            lines.append("preamble:")
            lines += plan.preamble.map { "  - \(quoted($0))" }
        }
        lines += readings(plan.readings, indent: 0)
        lines.append("sections:")
        for section in plan.sections { lines += self.section(section) }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func section(_ section: PlanSection) -> [String] {
        var lines = ["  - title: \(quoted(section.title))"]
        if !section.text.isEmpty { lines.append("    text: \(quoted(section.text))") }
        lines += readings(section.readings, indent: 4)
        guard !section.measures.isEmpty else { return lines }
        lines.append("    measures:")
        return lines + section.measures.flatMap(measure)
    }

    private func measure(_ measure: PlanMeasure) -> [String] {
        var lines = [
            "      - number: \(measure.number)", "        title: \(quoted(measure.title))",
        ]
        if !measure.text.isEmpty { lines.append("        text: \(quoted(measure.text))") }
        lines.append("        units: \(list(measure.units))")
        lines += readings(measure.readings, indent: 8)
        guard !measure.tasks.isEmpty else { return lines }
        lines.append("        tasks:")
        return lines + measure.tasks.flatMap(task)
    }

    /// Everything that a task can have, empty where it is still to be filled in.
    private func task(_ task: PlanTask) -> [String] {
        let indent = "            "
        var lines = [
            "          - id: \(quoted(task.number.description))",
            "\(indent)text: \(quoted(task.text))",
        ]
        if !task.units.isEmpty { lines.append("\(indent)units: \(list(task.units))") }
        lines += [
            "\(indent)leaders: \(list(task.leaders))", "\(indent)people: \(list(task.people))",
            line("\(indent)start:", task.start?.description),
            line("\(indent)due:", task.due?.description),
            "\(indent)goal: \(quoted(task.goal))",
        ]
        if !task.milestones.isEmpty {
            lines.append("\(indent)milestones:")
            for milestone in task.milestones {
                lines.append("\(indent)  - title: \(quoted(milestone.title))")
                lines.append("\(indent)    due: \(milestone.due)")
                if let percent = milestone.percent {
                    lines.append("\(indent)    percent: \(percent)")
                }
            }
        }
        if !task.remark.isEmpty { lines.append("\(indent)remark: \(quoted(task.remark))") }
        return lines
    }

    private func readings(_ readings: [PlanReading], indent: Int) -> [String] {
        guard !readings.isEmpty else { return [] }
        let space = String(repeating: " ", count: indent)
        return ["\(space)readings:"]
            + readings.flatMap { reading in
                var lines = [
                    "\(space)  - place: \(quoted(reading.place.description))",
                    "\(space)    written: \(quoted(reading.written))",
                    "\(space)    proposed: \(quoted(reading.proposed))",
                ]
                if !reading.alternatives.isEmpty {
                    lines.append("\(space)    alternatives: \(list(reading.alternatives))")
                }
                if reading.isEverywhere { lines.append("\(space)    everywhere: \(reading.count)") }
                return lines + [
                    "\(space)    sureness: \(reading.sureness.chinese)",
                    "\(space)    reason: \(quoted(reading.reason))",
                    "\(space)    decision: \(reading.decision.chinese)",
                ]
            }
    }

    private func line(_ key: String, _ value: String?) -> String {
        value.map { "\(key) \($0)" } ?? key
    }

    private func list(_ texts: [String]) -> String {
        "[\(texts.map(quoted).joined(separator: ", "))]"
    }

    /// A text in double quotes, which YAML takes for nothing else.
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case let other where TextCleaning.isForbidden(other):
                let digits = String(other.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
