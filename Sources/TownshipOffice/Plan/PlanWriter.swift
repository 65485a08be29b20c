import Governance

/// The file of an imported plan, as staff go on with it.
enum PlanWriter {
    static func text(_ imported: PlanImport) -> String {
        let plan = imported.plan
        var text = """
            # \(plan.title)，由 township plan import 读出，请接着填：一项任务可以写
            #   leader: 责任领导  person: 责任人  start: 2020-01-01  due: 2020-06-30  target: 目标
            #   milestones: [ { day: 2020-03-31, percent: 30, title: 制定方案 } ]
            title: \(quoted(plan.title))
            year: \(plan.year)
            sections:

            """
        for section in plan.sections {
            text += "  - title: \(quoted(section.title))\n    measures:\n"
            for measure in section.measures { text += lines(of: measure) }
        }
        let open = imported.doubts.filter { !imported.accepted.contains($0) }
        if !open.isEmpty { text += "\n# 原文里没有确认的地方：\n" }
        for doubt in open {
            let proposal = doubt.proposal.map { "，可能是 \($0)" } ?? ""
            text +=
                "# 第 \(doubt.line) 行第 \(doubt.column) 字 \(doubt.text)\(proposal)：\(doubt.reason)\n"
        }
        return text
    }

    private static func lines(of measure: PlanMeasure) -> String {
        let units = measure.units.map(quoted).joined(separator: ", ")
        var text = """
                  - number: \(measure.number)
                    title: \(quoted(measure.title))
                    lead: \(quoted(measure.lead))
                    units: [\(units)]
                    tasks:

            """
        for task in measure.tasks {
            text += "          - { id: \"\(task.id)\", text: \(quoted(task.text)) }\n"
        }
        return text
    }

    /// A text as YAML has it between double quotation marks.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            switch character {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default: quoted.append(character)
            }
        }
        return quoted + "\""
    }
}
