import ExactNumbers
import Governance

extension OfficeRun {
    /// What goes with the run for earlier periods, and what could not be told, a sentence each; none when there is nothing.
    public var notes: [String] {
        let owed = arrears.filter { $0.difference > .zero }
        let recovered = arrears.filter { $0.difference < .zero }
        func sum(_ lines: [ArrearsLine]) -> String {
            lines.reduce(Money.zero) { $0 + $1.difference }.magnitude.grouped
        }
        var notes: [String] = []
        if !owed.isEmpty { notes.append("其中补发 \(sum(owed)) 元，\(owed.count) 笔") }
        if !recovered.isEmpty { notes.append("其中扣回 \(sum(recovered)) 元，\(recovered.count) 笔") }
        if !outstanding.isEmpty {
            notes.append("待扣回 \(sum(outstanding)) 元，\(outstanding.count) 笔：本期应发不够扣，以后各期接着扣")
        }
        if !gaps.isEmpty {
            notes.append("有 \(gaps.count) 处现在算不出来，没有列补发、扣回；township pay arrears 列出来")
        }
        return notes
    }
}
