import ExactNumbers
import Governance

/// What all statements come to, to be held against the yardstick.
struct Totals {
    private var items: [String: Money] = [:]
    private var net = Money.zero
    private var explained = 0

    mutating func add(_ outcome: Outcome) {
        guard case .statement(let statement) = outcome else { return }
        if statement.explanation != nil { explained += 1 }
        for item in statement.items { items[item.id, default: .zero] += item.amount ?? .zero }
        net += statement.net
    }

    func write() {
        print("explained \(explained)")
        for (name, total) in items.sorted(by: { $0.key < $1.key }) { print("\(name) \(total)") }
        print("net \(net)")
    }
}
