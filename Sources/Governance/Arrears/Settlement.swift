public import ExactNumbers

/// Which arrears go into a run: all that is owed, and of what is to be recovered as much as the pay of the period covers.
public struct Settlement: Sendable, Hashable {
    /// What goes into the run, in order.
    public let settled: [ArrearsLine]
    /// What is still to be recovered, since it is more than the person is paid now.
    public let outstanding: [ArrearsLine]

    /// Settles arrears.
    ///
    /// Nobody is asked to bring money by a pay run: recoveries are taken whole, the oldest month first, while what is paid out
    /// does not fall below zero.
    ///
    /// - Parameters:
    ///   - lines: All that is owed or to be recovered.
    ///   - net: What each person gets in the run itself, by id: a post that was paid wrongly is recovered from the right one.
    public init(_ lines: [ArrearsLine], net: [String: Money]) {
        var left = net
        for line in lines where line.difference.signum >= 0 {
            left[line.payee.id] = (left[line.payee.id] ?? .zero) + line.difference
        }
        var taken: Set<Int> = []
        let recoveries = lines.indices.filter { lines[$0].difference.signum < 0 }
            .sorted { lines[$0].period < lines[$1].period }
        for index in recoveries {
            let rest = (left[lines[index].payee.id] ?? .zero) + lines[index].difference
            guard rest.signum >= 0 else { continue }
            left[lines[index].payee.id] = rest
            taken.insert(index)
        }
        let isSettled = { (index: Int) in
            lines[index].difference.signum >= 0 || taken.contains(index)
        }
        settled = lines.indices.filter(isSettled).map { lines[$0] }
        outstanding = lines.indices.filter { !isSettled($0) }.map { lines[$0] }
    }
}
