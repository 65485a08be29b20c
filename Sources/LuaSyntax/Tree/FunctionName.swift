/// The name that a function statement assigns.
public struct FunctionName: Sendable {
    /// The variable in front.
    public let variable: NameUse

    /// The fields after dots.
    public let fields: [Label]

    /// The method after a colon.
    public let method: Label?
}
