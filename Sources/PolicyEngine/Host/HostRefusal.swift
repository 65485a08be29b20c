/// Why a function of the host has no answer: the subject is set aside with this code and message.
public struct HostRefusal: Error, Sendable, Hashable {
    /// A stable code, such as `grade.unknown`.
    public let code: String
    /// What is wrong and what to do about it, for the person who can repair it.
    public let message: String

    /// A reason.
    ///
    /// - Parameters:
    ///   - code: 1 to 60 bytes that do not begin with `limit.`, which belongs to the sandbox.
    ///   - message: What is wrong and what to do about it.
    public init(_ code: String, _ message: String) {
        precondition(
            1...60 ~= code.utf8.count && !code.hasPrefix("limit."),
            "a refusal has a code of 1 to 60 bytes that is no limit's: \(code)")
        self.code = code
        self.message = message
    }
}
