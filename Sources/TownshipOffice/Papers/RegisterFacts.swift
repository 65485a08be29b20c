import ExactNumbers
import Governance

/// Facts about a person as a register shows them; identity and account numbers are masked unless shown by a grant.
enum RegisterFacts {
    static func cell(
        _ fact: RegisterForm.Fact, _ line: PayLine, _ statement: Statement, showsNumbers: Bool
    ) -> DocumentCell {
        switch fact {
        case .residentID where showsNumbers: .text(line.person?.residentID?.number ?? "")
        case .residentID: .text(line.person?.residentID?.masked ?? "")
        case .birth: .text(line.person?.knownBirth.map(month) ?? "")
        case .post: .text(line.post)
        case .history: .text(history(line.subject?.appointments ?? []))
        case .state: .text(statement.net.signum > 0 ? "发放" : "不发")
        case .bankCard where showsNumbers: .text(line.person?.bankCard?.number ?? "")
        case .bankCard: .text(line.person?.bankCard?.masked ?? "")
        case .bank: .text(line.person?.attributes["bank"] ?? "")
        case .signature: .empty
        }
    }

    private static func month(_ day: Day) -> String {
        "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)"
    }

    /// The posts in order, such as `文书 2010-01至2013-12；书记 2014-01至今`.
    private static func history(_ posts: [ServedPost]) -> String {
        posts.sorted { ($0.start, $0.post) < ($1.start, $1.post) }.map { post in
            "\(post.post) \(month(post.start))至\(post.finish.map(month) ?? "今")"
        }.joined(separator: "；")
    }
}
