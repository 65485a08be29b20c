import ExactNumbers
import Governance

/// Reads a subject from a line of the stream or from a test case; both have the same fields.
enum SubjectReader {
    private static let fields = [
        "key", "post", "start", "finish", "person", "organization", "grant", "inputs",
        "year_to_date",
    ]

    static func read(_ value: DataValue) throws(Refusal) -> Subject {
        guard let members = value.members else {
            throw Refusal(.jsonNotObject, "每行应是一个 JSON 对象")
        }
        var subject = Subject()
        for member in members where !member.value.isNull {
            try read(member.key, member.value, into: &subject)
        }
        return subject
    }

    /// The subject, or why there is none; what concerns others of the same person or organization is kept.
    static func entry(_ value: DataValue) -> SubjectEntry {
        do throws(Refusal) {
            return SubjectEntry(try read(value))
        } catch {
            var reason = SetAside(
                key: value["key"].flatMap { $0.text ?? $0.number?.description }, code: error.code,
                message: error.message)
            reason.personID = id(of: value["person"])
            reason.organizationID = id(of: value["organization"])
            return .setAside(reason)
        }
    }

    private static func id(of value: DataValue?) -> String? {
        value?["id"].flatMap { $0.text ?? $0.number?.description }
    }

    private static func read(_ name: String, _ value: DataValue, into subject: inout Subject)
        throws(Refusal)
    {
        switch name {
        case "key":
            guard let text = value.text ?? value.number?.description else {
                throw Refusal(.subjectField, "key 应是文本")
            }
            subject.key = text
        case "post":
            guard let text = value.text else { throw Refusal(.subjectField, "post（职务）应是文本") }
            subject.post = text
        case "start": subject.start = try day(value, name)
        case "finish": subject.finish = try day(value, name)
        case "person": try person(value, into: &subject)
        case "organization":
            subject.organization = try attributes(value, name)
            if let id = id(of: value) { subject.organization["id"] = .text(id) }
        case "grant": subject.grant = try attributes(value, name)
        case "inputs": subject.inputs = try attributes(value, name)
        case "year_to_date": subject.yearToDate = try yearToDate(value)
        default:
            let hint = NearNames.hint(name, among: fields)
            let advice = hint.isEmpty ? "；有：\(fields.joined(separator: "、"))，录入项写在 inputs 里" : hint
            throw Refusal(.subjectField, "没有 \(name) 这一项\(advice)")
        }
    }

    private static func day(_ value: DataValue, _ name: String) throws(Refusal) -> Day {
        guard let text = value.text else {
            throw Refusal(.subjectField, "\(name) 应是日期文本，如 2020-03-01")
        }
        do throws(GovernanceError) {
            return try Day(text: text)
        } catch {
            throw Refusal(.subjectField, "\(name)：\(error.message)")
        }
    }

    private static func attributes(_ value: DataValue, _ name: String) throws(Refusal) -> [String:
        FieldValue]
    {
        guard let members = value.members else { throw Refusal(.subjectField, "\(name) 应是对象") }
        var fields: [String: FieldValue] = [:]
        for member in members {
            if let field = field(member.value) { fields[member.key] = field }
        }
        return fields
    }

    private static func field(_ value: DataValue) -> FieldValue? {
        switch value {
        case .null: nil
        case .boolean(let flag): .boolean(flag)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .list(let values): .list(values.compactMap(field))
        case .object(let members):
            .fields(
                Dictionary(
                    members.compactMap { member in field(member.value).map { (member.key, $0) } },
                    uniquingKeysWith: { $1 }))
        }
    }

    private static func person(_ value: DataValue, into subject: inout Subject) throws(Refusal) {
        var person = try attributes(value, "person")
        if let birth = person["birth"] {
            guard case .text(let text) = birth else {
                throw Refusal(.subjectField, "person.birth 应是日期文本，如 1970-01-01")
            }
            person["birth"] = .day(try day(.text(text), "person.birth"))
        }
        if case .number(let id)? = person["id"] { person["id"] = .text(id.description) }
        person["appointments"] = nil
        subject.person = person
        guard let history = value["appointments"], !history.isNull else { return }
        guard let entries = history.elements else {
            throw Refusal(.subjectField, "person.appointments 应是列表")
        }
        var served: [ServedPost] = []
        for (position, entry) in entries.enumerated() {
            served.append(try servedPost(entry, "person.appointments[\(position + 1)]"))
        }
        subject.appointments = served
    }

    private static func servedPost(_ value: DataValue, _ path: String) throws(Refusal) -> ServedPost
    {
        guard value.members != nil, let start = value["start"] else {
            throw Refusal(.subjectField, "\(path) 应是对象，并有 start")
        }
        let known = ["post", "organization", "start", "finish"]
        for member in value.members ?? [] where !known.contains(member.key) {
            throw Refusal(
                .subjectField,
                "\(path) 没有 \(member.key) 这一项\(NearNames.hint(member.key, among: known))")
        }
        let first = try day(start, "\(path).start")
        var last: Day?
        if let finish = value["finish"], !finish.isNull { last = try day(finish, "\(path).finish") }
        if let last, last < first {
            throw Refusal(.subjectDates, "\(path) 的 finish（\(last)）早于 start（\(first)）")
        }
        return ServedPost(
            post: value["post"]?.text ?? "", organization: value["organization"]?.text,
            start: first,
            finish: last)
    }

    private static func yearToDate(_ value: DataValue) throws(Refusal) -> YearToDate {
        guard let members = value.members else { throw Refusal(.subjectField, "year_to_date 应是对象") }
        var answer = YearToDate()
        for member in members where !member.value.isNull {
            switch member.key {
            case "gross": answer.gross = try amount(member.value, "year_to_date.gross")
            case "net": answer.net = try amount(member.value, "year_to_date.net")
            case "items":
                guard let items = member.value.members else {
                    throw Refusal(.subjectField, "year_to_date.items 应是对象")
                }
                for item in items where !item.value.isNull {
                    answer.items[item.key] = try amount(
                        item.value, "year_to_date.items.\(item.key)")
                }
            default:
                throw Refusal(
                    .subjectField,
                    "year_to_date 没有 \(member.key) 这一项\(NearNames.hint(member.key, among: ["gross", "net", "items"]))"
                )
            }
        }
        return answer
    }

    private static func amount(_ value: DataValue, _ path: String) throws(Refusal) -> Rational {
        if let number = value.number { return number }
        guard let text = value.text else { throw Refusal(.subjectField, "\(path) 应是数") }
        do throws(NumberError) {
            return try Rational(decimal: text)
        } catch {
            throw Refusal(.subjectField, "\(path) 应是数，如 6000.00，得到“\(text)”")
        }
    }
}
