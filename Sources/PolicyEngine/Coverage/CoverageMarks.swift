/// What a run reached of a plugin whose sources are probed, gathered while it runs.
///
/// It belongs to one thread, and outlives the machines that report to it.
final class CoverageMarks {
    /// An item of a scheme.
    struct Item: Hashable {
        let scheme: String
        let id: String
    }

    /// The numbers of statements that were reached.
    private(set) var reached: Set<Int> = []
    /// The numbers of conditions that held.
    private(set) var held: Set<Int> = []
    /// The numbers of conditions that failed.
    private(set) var failed: Set<Int> = []
    /// Items whose formula ran.
    private(set) var computed: Set<Item> = []
    /// Items whose `when` held.
    private(set) var applied: Set<Item> = []
    /// Items whose `when` failed.
    private(set) var left: Set<Item> = []

    func noteStatement(_ number: Int) { reached.insert(number) }

    func noteCondition(_ number: Int, _ holds: Bool) {
        if holds { held.insert(number) } else { failed.insert(number) }
    }

    func note(_ applies: Bool, _ item: String, of scheme: String) {
        let item = Item(scheme: scheme, id: item)
        if applies { applied.insert(item) } else { left.insert(item) }
    }

    func noteFormula(_ item: String, of scheme: String) {
        computed.insert(Item(scheme: scheme, id: item))
    }
}
