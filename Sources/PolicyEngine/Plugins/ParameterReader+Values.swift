import ExactNumbers
import Governance

extension ParameterReader {
    /// Reads a value with all that is inside it, or notes what is wrong and answers nil.
    mutating func value(_ value: YAMLValue, named title: String) -> ParameterValue? {
        switch value.content {
        case .scalar(let scalar):
            return content(of: scalar, at: value.place, named: title).map {
                ParameterValue($0, at: value.place)
            }
        case .sequence(let elements):
            let read = elements.map { self.value($0, named: title) }
            let values = read.compactMap { $0 }
            guard values.count == read.count else { return nil }
            return list(values, at: value.place, named: title)
        case .mapping(let members):
            let read = members.map { self.value($0.value, named: title) }
            let values = read.compactMap { $0 }
            guard values.count == read.count else { return nil }
            let entries = zip(members, values).map { ParameterTable.Entry(key: $0.key, value: $1) }
            return ParameterValue(.table(ParameterTable(entries)), at: value.place)
        }
    }

    private mutating func content(
        of scalar: YAMLScalar, at place: SourcePlace, named title: String
    ) -> ParameterValue.Content? {
        do throws(PolicyError) {
            switch try ScalarContent(scalar, at: place) {
            case .text(let text): return .text(text)
            case .number(let number): return .number(number)
            case .boolean(let boolean): return .boolean(boolean)
            case .day(let day): return .day(day)
            case .null:
                checker.note(.yamlType, "\(title)这里没有写值，请填写；不需要的话删去这一行", at: place)
            }
        } catch {
            checker.note(error)
        }
        return nil
    }

    private mutating func list(
        _ values: [ParameterValue], at place: SourcePlace, named title: String
    ) -> ParameterValue? {
        guard ParameterScale.isScale(values) else {
            return ParameterValue(.list(values), at: place)
        }
        do throws(PolicyError) {
            let scale = try ParameterScale(values: values, title: title).scale()
            return ParameterValue(.list(values), at: place, scale: scale)
        } catch {
            checker.note(error)
            return nil
        }
    }
}
