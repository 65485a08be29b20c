import Governance
import PolicyEngine

extension SettingsReader {
    private static let publicationKeys = ["unit", "phone", "days", "holidays", "exchanged"]

    /// What is said about publishing; all of it may be left out.
    mutating func publication() -> PublicationSettings {
        var settings = PublicationSettings()
        guard let section = value("publication") else { return settings }
        guard case .mapping(let members) = section.content else {
            refuse("publication 下面应写成“键: 值”的样子", at: section)
            return settings
        }
        for member in members where !Self.publicationKeys.contains(member.key) {
            let hint = NearNames.hint(member.key, among: Self.publicationKeys)
            refuse("publication 里没有 \(member.key) 这一项\(hint)", at: member.value)
        }
        if section["unit"] != nil { settings.unit = text("unit", in: section) }
        if section["phone"] != nil { settings.phone = text("phone", in: section) }
        if let value = section["days"] {
            if let count = value.scalar.flatMap({ Int($0.text) }), (1...365).contains(count) {
                settings.days = count
            } else {
                refuse("publication 的 days 应是 1 到 365 之间的整数", at: value)
            }
        }
        settings.calendar = WorkingCalendar(
            holidays: days("holidays", in: section), exchanged: days("exchanged", in: section))
        return settings
    }

    private mutating func days(_ key: String, in section: YAMLValue) -> Set<Day> {
        guard let value = section[key] else { return [] }
        guard case .sequence(let values) = value.content else {
            refuse("publication 的 \(key) 应是日期的列表，如 [2020-04-06]", at: value)
            return []
        }
        var days: Set<Day> = []
        for value in values {
            do throws(GovernanceError) {
                days.insert(try Day(text: value.scalar?.text ?? ""))
            } catch {
                refuse("publication 的 \(key)：\(error.message)", at: value)
            }
        }
        return days
    }
}
