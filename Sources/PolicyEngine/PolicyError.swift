/// Something that is wrong with a plugin, its data, or its evaluation, and where.
public struct PolicyError: Error, Hashable, Sendable {
    /// The stable name of what is wrong.
    public var code: PolicyErrorCode
    /// What is wrong and what to do about it, in Chinese, for the person who can repair it.
    public var message: String
    /// The file, relative to the plugin's folder; nil when the fault is in no file.
    public var file: String?
    /// The line in the file or stream, counted from 1.
    public var line: Int?
    /// The column, counted from 1: characters in a file of the plugin, bytes in a line of JSON.
    public var column: Int?

    /// An error with its place, as far as it has one.
    public init(
        _ code: PolicyErrorCode, _ message: String,
        file: String? = nil, line: Int? = nil, column: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as `FILE:LINE`, as `FILE`, or nil.
    public var place: String? {
        guard let file else { return nil }
        guard let line else { return file }
        return "\(file):\(line)"
    }
}

extension PolicyError {
    /// Somebody stopped the computation.
    static var cancelled: PolicyError { PolicyError(.evaluationCancelled, "计算被中断，没有算完；需要时请重新运行") }
}

extension PolicyError: CustomStringConvertible {
    /// The error as a finding: `FILE:LINE: CODE: message`.
    public var description: String {
        let finding = "\(code.rawValue): \(message)"
        guard let file else { return finding }
        return "\(file):\(line ?? 1): \(finding)"
    }
}
