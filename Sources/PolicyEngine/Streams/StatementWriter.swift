import ExactNumbers
import Governance

/// Writes outcomes as lines of the stream.
struct StatementWriter {
    private var json = JSONWriter()

    /// The lines written so far.
    var bytes: [UInt8] { json.bytes }

    /// Adds the line of an outcome.
    mutating func write(_ outcome: Outcome) {
        switch outcome {
        case .statement(let statement): write(statement)
        case .setAside(let reason): write(reason)
        }
        json.endLine()
    }

    private mutating func write(_ statement: Statement) {
        json.beginObject()
        key(statement.key)
        json.key("items")
        json.beginObject()
        for item in statement.items { json.member(item.id, item.text) }
        json.endObject()
        json.member("gross", statement.gross.description)
        json.member("deductions", statement.deductions.description)
        json.member("employer", statement.employer.description)
        json.member("net", statement.net.description)
        if let reason = statement.unpaidReason {
            json.key("paid")
            json.boolean(false)
            json.member("reason", reason)
        }
        if !statement.warnings.isEmpty { warnings(statement.warnings) }
        if let explanation = statement.explanation {
            json.key("explanation")
            json.value(ExplanationData.value(explanation))
        }
        json.endObject()
    }

    private mutating func warnings(_ warnings: [Warning]) {
        json.key("warnings")
        json.beginList()
        for warning in warnings {
            json.beginObject()
            json.member("code", warning.code)
            json.member("message", warning.message)
            json.endObject()
        }
        json.endList()
    }

    private mutating func write(_ reason: SetAside) {
        json.beginObject()
        key(reason.key)
        json.key("error")
        json.beginObject()
        json.member("code", reason.code)
        json.member("message", reason.message)
        if !reason.at.isEmpty { json.member("at", reason.at) }
        json.endObject()
        json.endObject()
    }

    private mutating func key(_ key: String?) {
        json.key("key")
        if let key { json.text(key) } else { json.null() }
    }
}
