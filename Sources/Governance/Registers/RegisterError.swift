/// Why something cannot be done with a register, and what to do.
public struct RegisterError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code.
    public let code: RegisterErrorCode
    /// The register's id.
    public let register: String
    /// The number of the entry; `nil` when it is none yet.
    public let entry: Int?
    /// The field, where it is about one.
    public let field: String?
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String

    /// An error.
    public init(
        _ code: RegisterErrorCode, _ register: String, entry: Int? = nil, field: String? = nil,
        _ message: String
    ) {
        self.code = code
        self.register = register
        self.entry = entry
        self.field = field
        self.message = message
    }

    /// `REGISTER ENTRY: CODE: message`.
    public var description: String {
        "台账 \(register)" + (entry.map { " 第 \($0) 号" } ?? "") + "：\(code.rawValue): \(message)"
    }
}
