import Governance

/// A scheme as main.lua declared it, with the places where its functions begin.
struct CheckedScheme: Sendable {
    let definition: SchemeDefinition
    /// The functions of each item: its formula, and its condition where it has one.
    let items: [(formula: SourcePlace, condition: SourcePlace?, weight: SourcePlace?)]
    let totals: [SourcePlace]
    let weights: [SourcePlace]

    init(_ program: SchemeProgram) {
        definition = program.definition
        items = program.items.map { ($0.formula.place, $0.when?.place, $0.weight?.place) }
        totals = program.pools.map(\.total.place)
        weights = program.pools.map(\.weight.place)
    }
}
