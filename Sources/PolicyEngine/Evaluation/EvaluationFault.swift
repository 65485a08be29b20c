import Governance
import LuaSandbox

/// Why a subject cannot be computed, with the line of the plugin where it happened.
struct EvaluationFault: Error {
    let code: String
    let message: String
    var at: String = ""
    var place: RecordPlace?

    init(code: String, message: String, at: String = "", place: RecordPlace? = nil) {
        self.code = code
        self.message = message
        self.at = at
        self.place = place
    }

    init(_ code: PolicyErrorCode, _ message: String, at: String = "", place: RecordPlace? = nil) {
        self.init(code: code.rawValue, message: message, at: at, place: place)
    }

    init(_ error: PolicyError) {
        self.init(error.code, error.message, at: error.place ?? "")
    }

    init(_ refusal: Refusal, at: String = "") {
        self.init(code: refusal.code, message: refusal.message, at: at)
    }

    /// An error of a formula.
    ///
    /// Plain Lua errors have no code of their own.
    init(_ error: LuaError) {
        let isPlain = error.code == LuaErrorCode.failed.rawValue
        self.init(
            code: isPlain ? PolicyErrorCode.formulaFailed.rawValue : error.code,
            message: error.message, at: error.place)
    }

    func setAside(_ subject: Subject) -> SetAside {
        var reason = SetAside(
            key: subject.key, code: code, message: message, at: at, place: place)
        reason.personID = subject.personID
        reason.organizationID = subject.organizationID
        return reason
    }
}
