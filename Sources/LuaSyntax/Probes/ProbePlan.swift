/// The places of a source where a run is watched: every statement, and every condition that decides.
///
/// A condition is what `if`, `elseif`, `while`, `until`, `and` and `or` look at, taken apart at `and`, `or` and `not`: of
/// `if a and not b` these are `a` and `b`. Left out is what cannot come out both ways, such as `true`; and the `b` of
/// `a and b or c`, the choice between two values, unless it is a comparison.
public struct ProbePlan: Hashable, Sendable {
    /// The number of the first probe.
    public let firstNumber: Int

    /// The probes in the order of their numbers.
    public let probes: [Probe]

    /// The numbers of statements, by the offset of their first byte.
    private let statements: [Int: Int]

    /// The numbers of conditions, by their offsets.
    private let conditions: [Range<Int>: Int]

    /// Finds the places of a source.
    ///
    /// - Parameters:
    ///   - chunk: The source.
    ///   - firstNumber: The number of the first probe, so that sources which run together share one count.
    public init(_ chunk: Chunk, firstNumber: Int = 1) {
        var finder = ProbeFinder()
        finder.visit(chunk.main)
        self.firstNumber = firstNumber
        probes = finder.probes
        var statements: [Int: Int] = [:]
        var conditions: [Range<Int>: Int] = [:]
        for (position, probe) in finder.probes.enumerated() {
            switch probe.kind {
            case .statement: statements[probe.range.start.offset] = firstNumber + position
            case .condition: conditions[probe.range.offsets] = firstNumber + position
            }
        }
        self.statements = statements
        self.conditions = conditions
    }

    /// The number of the probe at a statement.
    func number(of statement: Statement) -> Int? { statements[statement.range.start.offset] }

    /// The number of the probe around a condition.
    func number(ofCondition offsets: Range<Int>) -> Int? { conditions[offsets] }
}
