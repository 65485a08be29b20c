/// The names under which rewritten source reaches the host.
public struct DialectHooks: Hashable, Sendable {
    /// The list of the exact constants, indexed from 1.
    public let constants: String

    /// A function of two values: whether they are equal, numbers by value.
    public let equal: String

    /// A function of one value: the key under which a table has its entry.
    public let key: String

    /// A function of the bounds of a numeric `for`: an iterator over its values.
    public let range: String

    /// A function of a probe's number: the statement behind it is reached.
    public let reach: String

    /// A function of a probe's number and a value, which it answers: whether a condition holds.
    public let test: String

    /// No name in a source may begin like this.
    public let reservedPrefix: String

    /// Lua that is put before the first token, on the same line.
    ///
    /// Hooks are global names by default. Statements that make local variables of them keep them out
    /// of the reach of a source which declares an `_ENV` of its own.
    public let prologue: String

    /// The hooks of Township: `__township_k`, `__township_eq`, `__township_key`, `__township_range`, and those of probes,
    /// `__township_reach` and `__township_test`.
    public static let township = DialectHooks()

    /// Hooks under names of the host's choice.
    ///
    /// - Parameters:
    ///   - constants: The list of the exact constants.
    ///   - equal: The function that compares.
    ///   - key: The function that turns a value into a key.
    ///   - range: The function that gives the iterator of a numeric `for`.
    ///   - reach: The function that is told of statements, where probes are planned; `reach` behind the prefix by default.
    ///   - test: The function that is told of conditions, where probes are planned; `test` behind the prefix by default.
    ///   - reservedPrefix: What no name in a source may begin with.
    ///   - prologue: Whole statements on one line that end in `;`, or nothing.
    public init(
        constants: String = "__township_k", equal: String = "__township_eq",
        key: String = "__township_key", range: String = "__township_range",
        reach: String? = nil, test: String? = nil,
        reservedPrefix: String = "__township_", prologue: String = ""
    ) {
        let reach = reach ?? reservedPrefix + "reach"
        let test = test ?? reservedPrefix + "test"
        for name in [constants, equal, key, range, reach, test] {
            precondition(name.hasPrefix(reservedPrefix), "a hook has the reserved prefix")
            precondition(Self.isName(name), "a hook is a name")
        }
        precondition(
            prologue.isEmpty
                || prologue.hasSuffix(";") && !prologue.utf8.contains(where: \.isNewline),
            "a prologue is whole statements on one line")
        self.constants = constants
        self.equal = equal
        self.key = key
        self.range = range
        self.reach = reach
        self.test = test
        self.reservedPrefix = reservedPrefix
        self.prologue = prologue
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.beginsName else { return false }
        return text.utf8.allSatisfy(\.continuesName) && TokenKind.keywords[text] == nil
    }
}
