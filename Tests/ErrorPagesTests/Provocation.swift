/// One input for one error code, in words that a reader of the error pages understands.
struct Provocation: Sendable {
    let code: String
    /// What somebody did.
    let cause: String
    /// Does it, and answers the error's message.
    let provoke: @Sendable () throws -> Provoked

    init(_ code: String, _ cause: String, _ provoke: @escaping @Sendable () throws -> Provoked) {
        self.code = code
        self.cause = cause
        self.provoke = provoke
    }
}

/// What came of it.
struct Provoked: Sendable {
    let code: String
    let message: String
}
