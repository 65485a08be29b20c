/// Why a step of a run's life is refused, and what to do.
public struct RunError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code.
    public let code: RunErrorCode
    /// The number of the run; `nil` when it is none yet.
    public let run: Int?
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String

    /// An error.
    public init(_ code: RunErrorCode, run: Int?, _ message: String) {
        self.code = code
        self.run = run
        self.message = message
    }

    /// `RUN: CODE: message`.
    public var description: String {
        (run.map { "第 \($0) 号发放：" } ?? "") + "\(code.rawValue): \(message)"
    }
}
