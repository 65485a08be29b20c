/// All that is wrong with a file or a plugin, so that one reading shows everything there is to repair.
public struct PolicyFindings: Error, Hashable, Sendable {
    /// The errors in the order of their places; never empty.
    public let errors: [PolicyError]

    /// The errors in the order of their places.
    ///
    /// - Parameter errors: At least one error.
    public init(_ errors: [PolicyError]) {
        precondition(!errors.isEmpty, "findings without an error would be a success")
        self.errors = errors.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.file != b.file { return (a.file ?? "") < (b.file ?? "") }
            if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// A single error.
    public init(_ error: PolicyError) {
        self.init([error])
    }
}

extension PolicyFindings: CustomStringConvertible {
    /// One finding a line.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
