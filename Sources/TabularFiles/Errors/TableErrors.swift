/// Everything that is wrong with one table file, so that its author mends it in one go.
public struct TableErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The errors in the order in which they stand in the file; never empty.
    public let errors: [TableError]
    /// How many more were found than are listed.
    public let omitted: Int

    /// Gathers errors of one file.
    ///
    /// - Parameters:
    ///   - errors: The errors to list, at least one.
    ///   - omitted: How many further errors were found but are not listed.
    public init(_ errors: [TableError], omitted: Int = 0) {
        precondition(!errors.isEmpty, "a collection of errors without an error")
        self.errors = errors
        self.omitted = omitted
    }

    /// One line an error, and a last line when some are not listed.
    public var message: String {
        var lines = errors.map(\.message)
        if omitted > 0 { lines.append("还有 \(omitted) 处问题没有列出，请先改好以上各处再试。") }
        return lines.joined(separator: "\n")
    }

    /// One line an error, each with its code.
    public var description: String {
        var lines = errors.map(\.description)
        if omitted > 0 { lines.append("… \(omitted) more") }
        return lines.joined(separator: "\n")
    }
}
