import ExactNumbers
import Governance

/// Why a host function refuses: it becomes an error of the script.
struct Refusal: Error {
    let code: String
    let message: String

    init(code: String, _ message: String) {
        self.code = code
        self.message = message
    }

    init(_ code: PolicyErrorCode, _ message: String) {
        self.init(code: code.rawValue, message)
    }

    init(_ error: NumberError) { self.init(code: error.code.rawValue, error.message) }
    init(_ error: GovernanceError) { self.init(code: error.code.rawValue, error.message) }
    init(_ error: PolicyError) { self.init(code: error.code.rawValue, error.message) }
}

/// Arithmetic whose errors become refusals.
func exactly<R>(_ body: () throws(NumberError) -> R) throws(Refusal) -> R {
    do {
        return try body()
    } catch {
        throw Refusal(error)
    }
}
