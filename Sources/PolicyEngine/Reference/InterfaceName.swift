/// A name that the plugin interface gives a meaning: the host reads it from these enumerations, and writes definitions for
/// editors and the reference page from them.
///
/// So a name without a description does not compile.
protocol InterfaceName: RawRepresentable<String>, CaseIterable, Sendable {
    /// Its type, in the notation of lua-language-server; with `?` where it may be nil.
    var type: String { get }
    /// What it is, in Chinese.
    var text: String { get }
}

extension InterfaceName {
    /// All names, in the order in which they are listed for people.
    static var names: [String] { allCases.map(\.rawValue) }
}
