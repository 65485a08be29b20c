import Governance

/// Prorated items that read what is cut by days served already, also through an item in between.
struct ProratedTwice: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaProratedTwice]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        let byFunction = Dictionary(grouping: plugin.reads.all, by: \.function)
        return plugin.schemes.flatMap { scheme -> [PolicyError] in
            // Only who prorates can cut twice.
            guard scheme.definition.items.contains(where: \.isProrated) else { return [] }
            let reads = scheme.items.indices.map { itemReads(scheme, $0, plugin, byFunction) }
            let chains = CutChains(scheme.definition.items, reads.map { $0.flatMap(\.items) })
            return scheme.definition.items.indices.flatMap { position -> [PolicyError] in
                guard scheme.definition.items[position].isProrated else { return [] }
                return reads[position].compactMap { read in
                    finding(position, read, chains, scheme, plugin)
                }
            }
        }
    }

    private struct ItemRead {
        /// The items that are read: one, or all that make up gross.
        let items: [Int]
        let read: SubjectRead
    }

    private func itemReads(
        _ scheme: CheckedScheme, _ position: Int, _ plugin: CheckedPlugin,
        _ byFunction: [SourceFunction.ID: [SubjectRead]]
    ) -> [ItemRead] {
        let functions = plugin.graph.reached(
            from: CheckedPlugin.functions(ofItem: position, in: scheme, plugin.graph))
        let items = scheme.definition.items
        return functions.flatMap { byFunction[$0] ?? [] }.compactMap { read in
            guard read.path.root == .subject else { return nil }
            if read.path.names.first == "gross" {
                return ItemRead(
                    items: Array(
                        // One is enough for a finding, and nobody declares more.
                        items.indices.lazy.filter { items[$0].kind == .pay && $0 != position }
                            .prefix(100)),
                    read: read)
            }
            guard read.path.names.count > 1, read.path.names[0] == "item",
                let item = items.firstIndex(where: { $0.id == read.path.names[1] }),
                item != position
            else { return nil }
            return ItemRead(items: [item], read: read)
        }
    }

    private func finding(
        _ reader: Int, _ read: ItemRead, _ chains: CutChains, _ scheme: CheckedScheme,
        _ plugin: CheckedPlugin
    ) -> PolicyError? {
        let items = scheme.definition.items
        for item in read.items {
            guard let chain = chains.chain(from: item) else { continue }
            let names = chain.map { items[$0].id }
            let through =
                chain.count == 1
                ? "也是折算过的" : "读了折算过的 \(names.last ?? "")（\(names.joined(separator: " → "))）"
            let source = plugin.sources[read.read.function.file]
            return source.finding(
                .formulaProratedTwice,
                "项目 \(items[reader].id) 按天折算，读的 \(names[0]) \(through)，会折两次；请去掉 \(items[reader].id) 的 prorate，"
                    + "或不读 \(names[0])、直接用标准算",
                at: read.read.range)
        }
        return nil
    }

    /// For each item, how it comes to rest on a prorated one, each item looked at once.
    private struct CutChains {
        /// The next item on the way; the item itself where it is prorated.
        private var next: [Int: Int] = [:]

        init(_ items: [ItemDefinition], _ reads: [[Int]]) {
            var readers: [Int: [Int]] = [:]
            for (reader, read) in reads.enumerated() {
                for item in read { readers[item, default: []].append(reader) }
            }
            var waiting = items.indices.filter { items[$0].isProrated }
            for item in waiting { next[item] = item }
            var position = 0
            while position < waiting.count {
                let item = waiting[position]
                position += 1
                for reader in readers[item] ?? [] where next[reader] == nil {
                    next[reader] = item
                    waiting.append(reader)
                }
            }
        }

        /// The items from one to the first that is prorated; `nil` when none is.
        func chain(from item: Int) -> [Int]? {
            guard var following = next[item] else { return nil }
            var chain = [item]
            while following != chain.last {
                chain.append(following)
                following = next[following] ?? following
            }
            return chain
        }
    }
}
