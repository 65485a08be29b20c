import Governance

extension YAMLChecker {
    /// Reads a value as a line of JSON would supply it: dates become texts.
    mutating func data(_ value: YAMLValue) -> DataValue {
        switch value.content {
        case .scalar(let scalar):
            do throws(PolicyError) {
                return try data(scalar, at: value.place)
            } catch {
                note(error)
                return .null
            }
        case .sequence(let values): return .list(values.map { data($0) })
        case .mapping(let members): return .object(self.members(members))
        }
    }

    /// Reads named values as a line of JSON would supply them.
    mutating func members(_ members: [YAMLMember]) -> [DataValue.Member] {
        members.map { DataValue.Member(key: $0.key, value: data($0.value)) }
    }

    private func data(
        _ scalar: YAMLScalar, at place: SourcePlace
    ) throws(PolicyError) -> DataValue {
        switch try ScalarContent(scalar, at: place) {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .day(let day): .text(day.description)
        case .null: .null
        }
    }
}
