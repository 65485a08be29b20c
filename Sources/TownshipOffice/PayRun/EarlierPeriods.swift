import ExactNumbers
import Governance

/// What the earlier periods of a year came to, for each person and post.
struct EarlierPeriods {
    private struct Gap {
        let period: Period
        let reason: SetAside
    }

    private let subject: SubjectKind
    private var sums: [String: YearToDate] = [:]
    private var gaps: [String: [Gap]] = [:]

    init(of scheme: SchemeDefinition) { subject = scheme.subject }

    /// Whose the sums of the year are: a person's whatever the posts, an organization's, or those of a person in a
    /// post, since one person may hold several.
    private func key(
        _ person: Person?, _ organization: Organization?, _ appointment: Appointment?
    ) -> String {
        let who = person?.id.text ?? organization?.id.text ?? ""
        guard subject == .appointment else { return who }
        return [who, appointment?.post.title ?? ""].joined(separator: "\u{0}")
    }

    /// What was paid to somebody in a post; `nil` when nothing was.
    func sum(_ person: Person?, _ organization: Organization?, _ appointment: Appointment?)
        -> YearToDate?
    {
        sums[key(person, organization, appointment)]
    }

    /// Adds the lines of one more period; what was set aside or not paid counts nothing.
    mutating func add(_ lines: [PayLine], of period: Period) throws(NumberError) {
        for line in lines {
            let key = self.key(line.person, line.organization, line.appointment)
            switch line.outcome {
            case .statement(let statement) where statement.isPaid:
                try sums[key, default: YearToDate()].add(statement)
            case .statement: break
            case .setAside(let reason):
                gaps[line.person?.id.text ?? key, default: []].append(
                    Gap(period: period, reason: reason))
            }
        }
    }

    /// Whose sums of the year lack a period, since they are still set aside in it.
    func warnings(of lines: [PayLine]) -> [WorkspaceFinding] {
        lines.flatMap { line -> [WorkspaceFinding] in
            let key = self.key(line.person, line.organization, line.appointment)
            guard line.outcome.statement != nil, let gaps = gaps[line.person?.id.text ?? key]
            else { return [] }
            return gaps.map { gap in
                WorkspaceFinding(
                    .yearIncomplete, gap.reason.place?.file ?? line.row?.file ?? "",
                    row: gap.reason.place?.row,
                    "\(line.name) \(gap.period.chinese)还搁置着（\(gap.reason.message)），本年以前各期里没有那一期")
            }
        }
    }
}
