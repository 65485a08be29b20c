import ExactNumbers
import Governance
public import PolicyEngine

/// A run as data, in a fixed order of keys, for `--format json`.
public enum PayRunData {
    /// The data of a run.
    ///
    /// Identity and account numbers are not part of it.
    public static func value(_ run: PayRun) -> DataValue {
        .object([
            .init(key: "township", value: .text(run.township)),
            .init(key: "scheme", value: .text(run.scheme.id)),
            .init(key: "title", value: .text(run.scheme.title)),
            .init(key: "period", value: .text(run.period.description)),
            .init(key: "count", value: .number(Rational(run.paid.count))),
            .init(key: "total", value: .text(run.total.description)),
            .init(key: "lines", value: .list(run.lines.compactMap(line))),
            .init(key: "set_aside", value: .list(run.setAside.compactMap(setAside))),
            .init(key: "faults", value: .list(run.faults.map(finding))),
        ])
    }

    private static func finding(_ finding: WorkspaceFinding) -> DataValue {
        .object([
            .init(key: "code", value: .text(finding.code)),
            .init(key: "message", value: .text(finding.message)),
            .init(
                key: "place",
                value: .text(finding.row.map { "\(finding.file):\($0)" } ?? finding.file)),
        ])
    }

    private static func who(_ line: PayLine) -> [DataValue.Member] {
        var members: [DataValue.Member] = []
        func add(_ key: String, _ text: String?) {
            if let text { members.append(.init(key: key, value: .text(text))) }
        }
        add("person", line.person?.id.text)
        add("name", line.person?.name ?? line.written)
        add("organization", line.organization?.id.text)
        add("organization_name", line.organization?.name)
        add("post", line.appointment?.post.title)
        return members
    }

    private static func line(_ line: PayLine) -> DataValue? {
        guard let statement = line.outcome.statement else { return nil }
        var members = who(line)
        members.append(
            .init(
                key: "items",
                value: .object(
                    statement.items.map { .init(key: $0.id, value: .text($0.text)) })))
        members.append(.init(key: "gross", value: .text(statement.gross.description)))
        members.append(.init(key: "deductions", value: .text(statement.deductions.description)))
        members.append(.init(key: "employer", value: .text(statement.employer.description)))
        members.append(.init(key: "net", value: .text(statement.net.description)))
        members.append(.init(key: "paid", value: .boolean(statement.isPaid)))
        if let reason = statement.unpaidReason {
            members.append(.init(key: "reason", value: .text(reason)))
        }
        if !statement.warnings.isEmpty {
            members.append(
                .init(
                    key: "warnings",
                    value: .list(
                        statement.warnings.map {
                            .object([
                                .init(key: "code", value: .text($0.code)),
                                .init(key: "message", value: .text($0.message)),
                            ])
                        })))
        }
        return .object(members)
    }

    private static func setAside(_ line: PayLine) -> DataValue? {
        guard let reason = line.outcome.setAside else { return nil }
        var members = who(line)
        members.append(.init(key: "code", value: .text(reason.code)))
        members.append(.init(key: "message", value: .text(reason.message)))
        if !reason.at.isEmpty { members.append(.init(key: "at", value: .text(reason.at))) }
        if let place = reason.place {
            members.append(.init(key: "place", value: .text(place.description)))
        }
        return .object(members)
    }
}
