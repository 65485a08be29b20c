import ExactNumbers
import Governance
import PolicyEngine

/// Turns the data of a test case into a subject, as another program that links the library would.
enum SubjectData {
    static func subject(_ data: DataValue) throws -> Subject {
        var subject = Subject(key: "K", post: data["post"]?.text)
        subject.start = try data["start"]?.text.map { try Day(text: $0) }
        subject.finish = try data["finish"]?.text.map { try Day(text: $0) }
        subject.person = fields(data["person"])
        if let birth = data["person"]?["birth"]?.text {
            subject.person["birth"] = .day(try Day(text: birth))
        }
        subject.appointments = try data["person"]?["appointments"]?.elements?.map { entry in
            ServedPost(
                post: entry["post"]?.text ?? "", organization: entry["organization"]?.text,
                start: try Day(text: entry["start"]?.text ?? ""),
                finish: try entry["finish"]?.text.map { try Day(text: $0) })
        }
        subject.person["appointments"] = nil
        subject.organization = fields(data["organization"])
        subject.inputs = fields(data["inputs"])
        for member in data["year_to_date"]?["items"]?.members ?? [] {
            subject.yearToDate.items[member.key] = number(member.value)
        }
        subject.yearToDate.gross = number(data["year_to_date"]?["gross"])
        return subject
    }

    private static func number(_ value: DataValue?) -> Rational {
        value?.number ?? value?.text.flatMap { try? Rational(decimal: $0) } ?? .zero
    }

    private static func fields(_ data: DataValue?) -> [String: FieldValue] {
        var fields: [String: FieldValue] = [:]
        for member in data?.members ?? [] {
            switch member.value {
            case .text(let text): fields[member.key] = .text(text)
            case .number(let number): fields[member.key] = .number(number)
            case .boolean(let flag): fields[member.key] = .boolean(flag)
            default: break
            }
        }
        return fields
    }
}
