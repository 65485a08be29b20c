import Governance
import GovernanceStore

/// Signatures held against the keys that held when they were made.
///
/// The order is the log's, which nobody can change unseen; times are what somebody's clock said.
struct SignatureCheck {
    private let enrolments: [OfficerEnrolment]
    /// Where in the log each enrolment stands.
    private let sequences: [Int]
    private let steps: [String: Int]
    private let events: [String: Int]

    init(enrolments: [OfficerEnrolment], log: [LogEntry]) {
        let entries = log.filter { $0.action == LogEntry.Action.officerEnrolled.rawValue }
        self.enrolments = Array(enrolments.prefix(entries.count))
        sequences = entries.prefix(enrolments.count).map(\.sequence)
        steps = Dictionary(
            log.filter { $0.action == LogEntry.Action.runStep.rawValue }
                .map { ($0.subject, $0.sequence) }, uniquingKeysWith: { first, _ in first })
        events = Dictionary(
            log.filter { $0.action == LogEntry.Action.registerEvent.rawValue }
                .map { ($0.subject, $0.sequence) }, uniquingKeysWith: { first, _ in first })
    }

    /// The key of an officer that held when an entry of the log was written; `nil` when none did.
    func key(of officer: String, at sequence: Int) -> String? {
        zip(enrolments, sequences).filter { $0.officer == officer && $1 < sequence }.last?.0.key
    }

    /// What is wrong with enrolments: the first of an officer is signed with its own key, another one by another officer.
    func enrolmentFindings() -> [AuditFinding] {
        enrolments.indices.compactMap { index in
            let enrolment = enrolments[index]
            let isFirst = !enrolments[..<index].contains { $0.officer == enrolment.officer }
            let approver = enrolment.actor == enrolment.officer ? nil : enrolment.actor
            let key =
                isFirst
                ? enrolment.key : approver.flatMap { self.key(of: $0, at: sequences[index]) }
            let isValid =
                key.map {
                    OfficerSignature.isValid(
                        enrolment.signature, of: enrolment.canonicalText, key: $0)
                } ?? false
            return isValid
                ? nil
                : AuditFinding(
                    place: "第 \(index + 1) 条人员登记",
                    message: "\(enrolment.officer) 的密钥没有该有的签名：\(isFirst ? "不是本人登记的" : "换密钥没有审批人同意")"
                )
        }
    }

    /// What is wrong with the signatures of steps; before the first officer was enrolled none is asked for.
    func stepFindings(_ steps: [RunStep]) -> [AuditFinding] {
        steps.compactMap { step in
            finding(
                "第 \(step.run) 号发放第 \(step.position) 步手续",
                at: self.steps["run \(step.run) step \(step.position)"], by: step.officer,
                step.signature, of: step.canonicalText)
        }
    }

    /// What is wrong with the signature of an event of a register.
    func finding(_ event: RegisterEvent) -> AuditFinding? {
        finding(
            "台账 \(event.register) 第 \(event.entry) 号第 \(event.position) 条记录",
            at: events["register \(event.register) \(event.entry) event \(event.position)"],
            by: event.officer, event.signature, of: event.canonicalText)
    }

    private func finding(
        _ place: String, at sequence: Int?, by officer: String, _ signature: String, of text: String
    ) -> AuditFinding? {
        guard let sequence else { return nil }
        if signature.isEmpty {
            let isAsked = sequences.contains { $0 < sequence }
            return isAsked ? AuditFinding(place: place, message: "\(officer) 没有签名") : nil
        }
        guard let key = key(of: officer, at: sequence) else {
            return AuditFinding(place: place, message: "\(officer) 当时还没有登记密钥，签名无从核对")
        }
        return OfficerSignature.isValid(signature, of: text, key: key)
            ? nil : AuditFinding(place: place, message: "签名不是 \(officer) 的")
    }
}
