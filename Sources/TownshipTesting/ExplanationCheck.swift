import ExactNumbers
import Governance

/// Whether a statement's explanation is the computation that made it.
struct ExplanationCheck {
    /// What is not as it should be; empty when all is well.
    let differences: [String]

    init(_ statement: Statement) {
        guard let explanation = statement.explanation else {
            differences = ["没有计算过程：记录时算出的结果与平常不同"]
            return
        }
        differences = explanation.items.compactMap { ExplanationCheck.difference($0, statement) }
    }

    private static func difference(_ item: ItemExplanation, _ statement: Statement) -> String? {
        let title = "“\(item.item.title)”（\(item.item.id)）"
        let shown = statement.item(item.item.id)?.value
        guard let expression = item.expression else {
            return shown == nil ? nil : "\(title)有结果，没有计算过程"
        }
        do throws(NumberError) {
            var value = try expression.replayed()
            if let rounding = item.item.rounding {
                value = try value.rounded(to: rounding.unit, rounding.mode)
            }
            guard value == shown, value == item.value else {
                return "\(title)照计算过程再算一遍是 \(value)，结果却是 \(shown?.description ?? "没有")"
            }
            return nil
        } catch {
            return "\(title)的计算过程算不出来：\(error.message)"
        }
    }
}
