package import Governance

extension Scheme {
    /// The outcomes of subjects as lines of data, computed in a given way.
    package func outcomes(
        of lines: [DataValue], in period: Period, known: Day?, explained: Bool,
        by way: EvaluationWay
    ) throws(PolicyError) -> [Outcome] {
        try check(period)
        let pool = makePool(period, known, by: way)
        defer { pool.close() }
        var evaluator = RunEvaluator(scheme: definition, pool: pool, isExplained: explained)
        evaluator.groupSize = way.groupSize
        return evaluator.outcomes(ofAll: lines.map { SubjectReader.entry($0) })
    }
}
