/// One input for one error code, in words that a reader of the error pages understands.
struct Provocation: Sendable {
    let code: String
    /// What somebody did.
    let cause: String
    /// Does it, and answers every code that came of it with its message.
    let provoke: @Sendable () throws -> [Provoked]

    init(_ code: String, _ cause: String, _ provoke: @escaping @Sendable () throws -> [Provoked]) {
        self.code = code
        self.cause = cause
        self.provoke = provoke
    }
}

/// A code that came of a provocation, and its message with the place.
struct Provoked: Sendable {
    let code: String
    let message: String
}
