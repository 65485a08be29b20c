import Governance

/// The people and organizations that rows of a file may mean.
struct ImportDirectory {
    let organizations: [Organization]
    let people: [Person]
    let appointments: [Appointment]
    private let byName: [String: [Person]]
    private let byResidentID: [String: [Person]]
    private let byID: [String: Person]

    init(_ files: WorkspaceFiles) {
        let directory = DirectoryReader(files)
        organizations = directory.organizations
        people = directory.people
        appointments = directory.appointments
        byName = Dictionary(grouping: people, by: { WrittenText.name($0.name) })
        byResidentID = Dictionary(
            grouping: people.filter { $0.residentID != nil },
            by: { $0.residentID?.number ?? "" })
        byID = Dictionary(people.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func person(_ id: String) -> Person? { byID[id] }
    func people(named name: String) -> [Person] { byName[WrittenText.name(name)] ?? [] }
    func people(withResidentID number: String) -> [Person] { byResidentID[number] ?? [] }

    func organization(_ id: String) -> Organization? {
        organizations.first { $0.id.text == id }
    }

    /// The organizations that a name means: by their name, an alias, or the name of their committee.
    func organizations(named name: String) -> [Organization] {
        let wanted = ImportDirectory.short(name)
        let bearing = organizations.filter { ImportDirectory.short($0.name) == wanted }
        if !bearing.isEmpty { return bearing }
        return organizations.filter { unit in
            unit.aliases.contains { ImportDirectory.short($0) == wanted }
        }
    }

    /// Papers say 龙门村村民委员会 and 龙门村委会 where the list says 龙门村.
    private static func short(_ name: String) -> String {
        let plain = WrittenText.name(WrittenText.halfWidth(name))
        for (ending, short) in [
            ("村村民委员会", "村"), ("村民委员会", "村"), ("村委会", "村"), ("社区居民委员会", "社区"),
            ("社区居委会", "社区"), ("居委会", "社区"),
        ] where plain.hasSuffix(ending) && plain != ending {
            return String(plain.dropLast(ending.count)) + short
        }
        return plain
    }

    /// Somebody with post and place, to be told from others of the same name.
    func described(_ person: Person) -> String {
        let last =
            appointments.last { $0.person == person.id && $0.finish == nil }
            ?? appointments.last { $0.person == person.id }
        let post = last.map { post in
            let unit = organization(post.organization.text)?.name ?? post.organization.text
            return "（\(unit) \(post.post)）"
        }
        return person.id.text + (post ?? "")
    }
}
