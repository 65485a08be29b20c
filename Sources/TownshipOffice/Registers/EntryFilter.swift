public import Governance
import PolicyEngine

/// What people write to choose entries: `状态=处置中`, `来源=坐班、网格`, `收到日期=2020-03-01..2020-03-31`, `承办人=`.
public struct EntryFilter {
    private let definition: RegisterDefinition
    private let day: Day

    /// A filter.
    ///
    /// - Parameters:
    ///   - definition: The register.
    ///   - day: As of when names of organizations are looked up.
    public init(_ definition: RegisterDefinition, on day: Day) {
        self.definition = definition
        self.day = day
    }

    /// The condition of a text.
    ///
    /// - Parameters:
    ///   - text: A field's id or title, `=`, and values joined by `、`, a range of days joined by `..`, or nothing for entries
    ///     that have none.
    ///   - roster: Where names of people and organizations are looked up.
    /// - Returns: The condition.
    /// - Throws: `register.query`, `register.field.unknown`.
    public func condition(_ text: String, _ roster: Roster) throws(RegisterError)
        -> RegisterQuery.Condition
    {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.trimmingPrefix { $0.isWhitespace } }
        guard parts.count == 2 else {
            throw refuse(.query, "筛选要写成 栏=值，如 状态=处置中，得到 \(text)")
        }
        let (name, value) = (String(parts[0]), String(parts[1]))
        if name == "状态" || name == "state" { return .state(try states(value)) }
        guard let field = definition.field(named: name) else {
            let names = definition.fields.map(\.title)
            let hint = NearNames.hint(name, among: names + definition.fields.map(\.id))
            throw refuse(
                .fieldUnknown,
                "没有“\(name)”这一栏" + (hint.isEmpty ? "；有：\(names.joined(separator: "、"))" : hint))
        }
        guard !field.isPersonal else {
            throw refuse(.query, "“\(field.title)”加密保存，不能按它筛选")
        }
        if value.isEmpty { return .empty(field.id) }
        if field.input.type == .date, value.contains("..") { return try days(field, value) }
        let values = value.split(separator: "、").map(String.init)
        return .field(
            field.id,
            oneOf: try values.map { value throws(RegisterError) in
                try kept(value, of: field, roster)
            })
    }

    private func refuse(_ code: RegisterErrorCode, _ message: String) -> RegisterError {
        RegisterError(code, definition.id, message)
    }

    private func states(_ value: String) throws(RegisterError) -> [String] {
        let procedure = definition.procedure
        return try value.split(separator: "、").map { name throws(RegisterError) in
            if let state = procedure?.state(named: String(name)) { return state.id }
            let titles = procedure?.states.map(\.title) ?? []
            throw refuse(
                .query,
                titles.isEmpty
                    ? "这本台账没有办理流程，不能按状态筛选"
                    : "没有状态“\(name)”；有：\(titles.joined(separator: "、"))")
        }
    }

    private func days(_ field: RegisterField, _ value: String) throws(RegisterError)
        -> RegisterQuery.Condition
    {
        guard let dots = value.firstRange(of: "..") else {
            throw refuse(.query, "“\(field.title)”的范围写成 2020-03-01..2020-03-31")
        }
        let ends = [value[..<dots.lowerBound], value[dots.upperBound...]]
        let days = try ends.map { text throws(RegisterError) -> Day? in
            if text.isEmpty { return nil }
            do throws(GovernanceError) {
                return try WrittenText.day(String(text))
            } catch {
                throw refuse(.query, "“\(field.title)”：\(error.message)")
            }
        }
        return .days(field.id, from: days[0], to: days[1])
    }

    /// A text as it is kept: names of organizations and people become ids.
    private func kept(_ value: String, of field: RegisterField, _ roster: Roster)
        throws(RegisterError) -> String
    {
        switch field.target {
        case .organization?:
            if (try? OrganizationID(value)).flatMap(roster.organization) != nil { return value }
            return roster.organizations(named: WrittenText.name(value), on: day).first?.id.text
                ?? value
        case .person?:
            let named = roster.persons.filter {
                WrittenText.name($0.name) == WrittenText.name(value)
            }
            return named.count == 1 ? named[0].id.text : value
        case .register?: return value
        case nil:
            if field.input.type == .date, let day = try? WrittenText.day(value) {
                return day.description
            }
            return field.value(of: value).map(field.text) ?? value
        }
    }
}
