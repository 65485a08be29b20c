import ExactNumbers
import Governance
import LuaSandbox

/// What is told of a formula that failed: the line, and what the subject has that the line reads.
extension SchemeWorker {
    /// The fault behind an error of a formula.
    func fault(_ error: LuaError) -> EvaluationFault {
        var fault = EvaluationFault(error)
        // What a plugin or a limit says needs no words of ours.
        guard
            fault.code == PolicyErrorCode.formulaFailed.rawValue
                || fault.code == PolicyErrorCode.functionArgument.rawValue
                || fault.code.hasPrefix("number.") || fault.code.hasPrefix("script.")
        else { return fault }
        guard let line = failingLine(at: fault.at) else {
            return EvaluationFault(
                code: fault.code, message: LuaMessage.chinese(fault.message) ?? fault.message,
                at: fault.at)
        }
        let message =
            LuaMessage.chinese(fault.message, expression: line.expression) ?? fault.message
        let facts = line.reads.prefix(4).map { "\($0.written) \(text(of: $0.path))" }
        let known = facts.isEmpty ? "" : "；这时 " + facts.joined(separator: "、")
        fault = EvaluationFault(
            code: fault.code,
            message: LuaText.clean(
                "\(message)\(message.last == "？" ? "" : "。")这一行是 \(line.text.prefix(120))\(known)"
                    .utf8),
            at: fault.at)
        return fault
    }

    private func failingLine(at place: String) -> FailingLine? {
        if let known = failingLines[place] { return known }
        let line = FailingLine(place, of: instance.plugin)
        failingLines[place] = .some(line)
        return line
    }

    /// A fact of the subject, as `是 92` or `没有提供`.
    private func text(of path: [String]) -> String {
        switch path[0] {
        case "post": return text(subject.post.map { .text($0) })
        case "start": return text(subject.start.map { .day($0) })
        case "finish": return text(subject.finish.map { .day($0) })
        case "person" where path[1] == "appointments":
            return subject.appointments.map { "有 \($0.count) 段" } ?? "没有提供"
        case "person": return text(subject.person[path[1]])
        case "organization": return text(subject.organization[path[1]])
        default:
            guard let position = scheme.inputPositions[path[1]], position < inputs.count else {
                return "没有声明"
            }
            return text(inputs[position]?.field)
        }
    }

    private func text(_ value: FieldValue?) -> String {
        switch value {
        case .text(let text)?: "是“\(text.prefix(40))”"
        case .number(let number)?: "是 \(String(number.description.prefix(40)))"
        case .boolean(let flag)?: flag ? "是 true" : "是 false"
        case .day(let day)?: "是 \(day)"
        case .list(let values)?: "有 \(values.count) 项"
        case .fields(let fields)?: "有 \(fields.count) 栏"
        case nil: "没有提供"
        }
    }
}
