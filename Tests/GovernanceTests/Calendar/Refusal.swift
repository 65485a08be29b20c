import Governance

/// What a call refuses, for expectations that compare codes.
enum Refusal {
    /// The error that a call throws, or nil when it throws none of this module.
    static func error(of call: () throws -> Void) -> GovernanceError? {
        do {
            try call()
            return nil
        } catch {
            return error as? GovernanceError
        }
    }

    /// The code of the error that a call throws.
    static func code(of call: () throws -> Void) -> GovernanceErrorCode? {
        error(of: call)?.code
    }
}
