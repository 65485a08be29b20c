/// What a formula's variable stands for: a value that the engine hands to it, and the names read below.
struct SubjectPath: Hashable {
    /// The values that the engine hands to functions of a plugin.
    enum Root: Hashable {
        /// `s`, the subject.
        case subject
        /// `r`, all who share a pool.
        case run
        /// One entry of `s.person.appointments`.
        case appointment
        /// The part of a period that a proration weighs.
        case part
    }

    let root: Root
    let names: [String]

    init(_ root: Root, _ names: [String] = []) {
        self.root = root
        self.names = names
    }

    func appending(_ more: [String]) -> SubjectPath { SubjectPath(root, names + more) }

    /// As a plugin usually writes it, such as `s.param.base_pay`.
    var written: String {
        let first =
            switch root {
            case .subject: "s"
            case .run: "r"
            case .appointment: "appointments 的一项"
            case .part: "p"
            }
        return ([first] + names).joined(separator: ".")
    }
}
