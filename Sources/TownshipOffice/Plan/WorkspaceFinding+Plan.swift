import Governance

extension WorkspaceFinding {
    /// What is wrong with a plan, at its line.
    init(_ error: PlanError, in file: String) {
        self.init(code: error.code.rawValue, file: file, row: error.line, message: error.message)
    }

    init(_ code: PlanErrorCode, _ file: String, row: Int? = nil, _ message: String) {
        self.init(code: code.rawValue, file: file, row: row, message: message)
    }
}
