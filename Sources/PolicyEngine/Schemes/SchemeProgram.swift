import Governance

/// A scheme as one worker holds it: the definition and the functions behind it.
struct SchemeProgram {
    struct Item {
        let definition: ItemDefinition
        let formula: DeclaredFunction
        let when: DeclaredFunction?
        let weight: DeclaredFunction?
    }

    struct Pool {
        let definition: PoolDefinition
        let total: DeclaredFunction
        let weight: DeclaredFunction
    }

    let definition: SchemeDefinition
    let items: [Item]
    let pools: [Pool]
    /// Positions of items by their ids.
    let itemPositions: [String: Int]
    let inputPositions: [String: Int]

    init(definition: SchemeDefinition, items: [Item], pools: [Pool]) {
        self.definition = definition
        self.items = items
        self.pools = pools
        itemPositions = Dictionary(
            items.enumerated().map { ($1.definition.id, $0) }, uniquingKeysWith: { $1 })
        inputPositions = Dictionary(
            definition.inputs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    }
}
