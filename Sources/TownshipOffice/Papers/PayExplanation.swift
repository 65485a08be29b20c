import ExactNumbers
import Governance
public import PolicyEngine

/// Why the lines of one person came to what they came to.
public struct PayExplanation: Sendable {
    private let run: PayRun
    private let lines: [PayLine]

    /// The explanation of a person's lines in a run that was computed with explanations.
    public init(_ run: PayRun, lines: [PayLine]) {
        self.run = run
        self.lines = lines
    }

    /// The explanation in words.
    public var text: String {
        lines.map { line in
            switch line.outcome {
            case .statement(let statement):
                ([heading(line, "实发 \(statement.net.grouped) 元"), ""]
                    + ExplanationText(statement).lines).joined(separator: "\n")
            case .setAside(let reason):
                [
                    heading(line, "搁置"), "", "\(reason.message)   \(SheetRemark.place(reason))",
                    "代码 \(reason.code)",
                ].joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }

    private func heading(_ line: PayLine, _ result: String) -> String {
        let unit = line.person == nil ? nil : line.organization?.name
        let who = [line.name, unit].compactMap(\.self).joined(separator: "  ")
        return [who + (line.post.isEmpty ? "" : " \(line.post)"), run.period.chinese, result]
            .joined(separator: "   ")
    }

    /// The explanation as data.
    public var data: DataValue {
        .list(
            lines.map { line in
                var members: [DataValue.Member] = [
                    .init(key: "person", value: .text(line.person?.id.text ?? "")),
                    .init(key: "name", value: .text(line.person?.name ?? line.written ?? "")),
                    .init(key: "organization", value: .text(line.organization?.name ?? "")),
                    .init(key: "post", value: .text(line.post)),
                    .init(key: "period", value: .text(run.period.description)),
                ]
                switch line.outcome {
                case .statement(let statement):
                    members.append(.init(key: "net", value: .text(statement.net.description)))
                    if let explanation = statement.explanation {
                        members.append(
                            .init(key: "items", value: ExplanationData.value(explanation)))
                    }
                case .setAside(let reason):
                    members.append(.init(key: "code", value: .text(reason.code)))
                    members.append(.init(key: "message", value: .text(reason.message)))
                }
                return .object(members)
            })
    }
}
