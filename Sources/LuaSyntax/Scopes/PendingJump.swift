/// A `goto` or `break` whose target had not been read when it was.
struct PendingJump {
    /// What every `break` waits for; no label can have the name, it is a reserved word.
    static let endOfLoop = "break"

    /// The label.
    let name: String

    let position: SourcePosition

    /// How many variables are in scope at the jump, or where the outermost block that it has left began.
    var activeCount: Int

    /// Whether the target has been read since.
    var isSettled = false
}
