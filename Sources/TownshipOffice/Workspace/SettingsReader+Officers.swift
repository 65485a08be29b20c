import Governance
import PolicyEngine

extension SettingsReader {
    private static let officerKeys = ["id", "name", "roles", "units"]

    /// Who works with the records; nobody when nothing is said.
    mutating func officers() -> [Officer] {
        guard let value = value("officers") else { return [] }
        guard case .sequence(let values) = value.content else {
            refuse("officers 应是列表，每项写 id、name、roles", at: value)
            return []
        }
        var officers: [Officer] = []
        for value in values {
            guard let officer = officer(value) else { continue }
            if officers.contains(where: { $0.id == officer.id }) {
                refuse("officers 里有两个 \(officer.id)；一人一项，几种职责写在一起", at: value)
            }
            officers.append(officer)
        }
        return officers
    }

    private mutating func officer(_ value: YAMLValue) -> Officer? {
        guard case .mapping(let members) = value.content else {
            refuse("officers 的每一项应写成“{id: zhang, roles: [经办], name: 张会计}”的样子", at: value)
            return nil
        }
        for member in members where !Self.officerKeys.contains(member.key) {
            let hint = NearNames.hint(member.key, among: Self.officerKeys)
            refuse("officers 里没有 \(member.key) 这一项\(hint)", at: member.value)
        }
        let id = text("id", in: value).flatMap { checkedID($0, at: value["id"]) }
        let name = text("name", in: value)
        let units = units(in: value)
        // Who only keeps registers has no role in paying.
        let roles = value["roles"] == nil && !units.isEmpty ? [] : roles(in: value)
        guard let id, let name, let roles else { return nil }
        return Officer(id: id, name: name, roles: roles, units: units)
    }

    /// An id is part of the name of a file.
    private mutating func checkedID(_ id: String, at value: YAMLValue?) -> String? {
        let isPlain = id.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        if isPlain, id.utf8.count <= 32 { return id }
        refuse("officers 的 id 只用小写字母、数字和 -，最多 32 个，例如 zhang", at: value)
        return nil
    }

    /// The units that an officer belongs to, by name.
    private mutating func units(in section: YAMLValue) -> [String] {
        guard let value = section["units"] else { return [] }
        guard case .sequence(let values) = value.content else {
            refuse("units 应是单位名称的列表，如 [社事办]", at: value)
            return []
        }
        return values.compactMap { value in
            if let text = value.scalar?.text, !text.isEmpty { return text }
            refuse("units 里的每一项应是单位名称", at: value)
            return nil
        }
    }

    private mutating func roles(in section: YAMLValue) -> Set<OfficeRole>? {
        guard let value = section["roles"] else {
            refuse("缺 roles；可用：\(Self.titles.joined(separator: "、"))", at: section)
            return nil
        }
        guard case .sequence(let values) = value.content, !values.isEmpty else {
            refuse("roles 应是列表，如 [经办]", at: value)
            return nil
        }
        var roles: Set<OfficeRole> = []
        for value in values {
            let text = value.scalar?.text ?? ""
            if let role = OfficeRole(text: text) {
                roles.insert(role)
            } else {
                let hint = NearNames.hint(
                    text, among: Self.titles + OfficeRole.allCases.map(\.rawValue))
                let advice = hint.isEmpty ? "；可用：\(Self.titles.joined(separator: "、"))" : hint
                refuse("没有 \(text) 这种职责\(advice)", at: value)
            }
        }
        return roles
    }

    private static let titles = OfficeRole.allCases.map(\.title)
}
