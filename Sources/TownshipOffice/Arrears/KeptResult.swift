import ExactNumbers
import Governance
import PolicyEngine

/// The result of a kept run, read from the bytes that were approved: nothing of it is computed again.
struct KeptResult {
    /// A line that was computed.
    struct Line {
        let payee: Payee
        let person: String?
        /// The items by id, as statements print them.
        let items: [String: String]
        let net: Money
        let isPaid: Bool
    }

    /// A line that was set aside.
    struct SetAside {
        let payee: Payee
        let code: String
        let message: String
    }

    let period: Period
    let lines: [Line]
    let setAside: [SetAside]
    let arrears: [ArrearsLine]

    /// - Throws: `store.damaged` when the bytes are no result.
    init(_ bytes: [UInt8], path: String) throws(StoreError) {
        do {
            // As long as the office is large: a line of some hundred bytes for each payee.
            var reader = JSONReader(limits: JSONLimits(maximumLength: 1 << 30))
            let value = try reader.dataValue(String(decoding: bytes, as: UTF8.self))
            period = try Period(text: value["period"]?.text ?? "")
            lines = try (value["lines"]?.elements ?? []).map(KeptResult.line)
            setAside = (value["set_aside"]?.elements ?? []).map {
                SetAside(
                    payee: KeptResult.payee($0), code: $0["code"]?.text ?? "",
                    message: $0["message"]?.text ?? "")
            }
            arrears = try (value["arrears"]?.elements ?? []).map(ArrearsData.line)
        } catch {
            throw StoreError(.damaged, file: path, "存档的结果读不出来；请用 township audit verify 查看")
        }
    }

    private static func line(_ value: DataValue) throws -> Line {
        Line(
            payee: payee(value), person: value["person"]?.text,
            items: Dictionary(
                (value["items"]?.members ?? []).map { ($0.key, $0.value.text ?? "") },
                uniquingKeysWith: { first, _ in first }),
            net: try Money(exactly: try Rational(decimal: value["net"]?.text ?? "")),
            isPaid: value["paid"]?.boolean ?? false)
    }

    static func payee(_ value: DataValue) -> Payee {
        func text(_ key: String) -> String { value[key]?.text ?? "" }
        let id = value["person"]?.text ?? value["organization"]?.text ?? text("name")
        return Payee(
            id: id, post: text("post"),
            name: value["name"]?.text ?? value["organization_name"]?.text ?? id,
            organization: text("organization_name"))
    }
}
