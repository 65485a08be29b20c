import Governance

/// A small township to break in one place at a time.
struct RosterSample {
    var organizations: [Organization]
    var persons: [Person]
    var appointments: [Appointment]

    init() throws {
        let since2000 = DayRange(from: try Day(text: "2000-01-01"))
        let merged = try DayRange(
            first: Day(text: "2000-01-01"), last: Day(text: "2019-12-31"))
        organizations = [
            Organization(
                id: try .init("T"), name: "甲镇", kind: .township, valid: since2000,
                population: 28_684),
            Organization(
                id: try .init("V1"), name: "东村", kind: .village, aliases: ["西村"],
                parent: try .init("T"), valid: since2000),
            Organization(
                id: try .init("V2"), name: "西村", kind: .village, parent: try .init("T"),
                valid: merged, mergedInto: try .init("V1")),
            Organization(
                id: try .init("O1"), name: "宣传文化服务中心", kind: .office, aliases: ["宣传文化中心"],
                parent: try .init("T"), valid: since2000),
        ]
        persons = [
            Person(id: try .init("P1"), name: "张甲"), Person(id: try .init("P2"), name: "李乙"),
        ]
        appointments = [
            try Self.appointment("P2", "V2", "书记", "2018-01-01", "2019-12-31"),
            try Self.appointment("P1", "V1", "书记", "2018-01-01"),
            try Self.appointment("P2", "V1", "副主任", "2020-01-01", "2020-03-15"),
            try Self.appointment("P1", "V1", "主任", "2020-03-16"),
        ]
    }

    static func appointment(
        _ person: String, _ organization: String, _ post: String, _ start: String,
        _ finish: String? = nil
    ) throws -> Appointment {
        Appointment(
            person: try .init(person), organization: try .init(organization),
            post: try .init(post), start: try Day(text: start),
            finish: try finish.map { try Day(text: $0) }, document: "甲委〔2018〕1号")
    }

    func roster() throws -> Roster {
        try Roster(organizations: organizations, persons: persons, appointments: appointments)
    }

    /// What is wrong, each as code, index of the record, index of the other record, field.
    func problems() -> [String] {
        do {
            _ = try Roster(
                organizations: organizations, persons: persons, appointments: appointments)
            return []
        } catch {
            return error.all.map(Self.line)
        }
    }

    static func line(_ error: GovernanceError) -> String {
        let context = error.context
        let other = context.otherRecord.map { "/\($0)" } ?? ""
        return
            "\(error.code.rawValue) \(context.list ?? "-")[\(context.record ?? -1)\(other)].\(context.field ?? "-")"
    }
}
