import Governance

/// Prorated items that read what is cut by days served already, also through an item in between.
struct ProratedTwice: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaProratedTwice]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.schemes.flatMap { scheme -> [PolicyError] in
            let reads = scheme.items.indices.map { itemReads(scheme, $0, plugin) }
            return scheme.definition.items.indices.flatMap { position -> [PolicyError] in
                guard scheme.definition.items[position].isProrated else { return [] }
                return reads[position].compactMap { read in
                    finding(position, read, reads, scheme, plugin)
                }
            }
        }
    }

    private struct ItemRead {
        /// The items that are read: one, or all that make up gross.
        let items: [Int]
        let read: SubjectRead
    }

    private func itemReads(_ scheme: CheckedScheme, _ position: Int, _ plugin: CheckedPlugin)
        -> [ItemRead]
    {
        let functions = plugin.graph.reached(
            from: CheckedPlugin.functions(ofItem: position, in: scheme, plugin.graph))
        let items = scheme.definition.items
        return plugin.reads.all.compactMap { read in
            guard functions.contains(read.function), read.path.root == .subject else { return nil }
            if read.path.names.first == "gross" {
                return ItemRead(
                    items: items.indices.filter { items[$0].kind == .pay && $0 != position },
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
        _ reader: Int, _ read: ItemRead, _ reads: [[ItemRead]], _ scheme: CheckedScheme,
        _ plugin: CheckedPlugin
    ) -> PolicyError? {
        let items = scheme.definition.items
        for item in read.items {
            guard let chain = cutChain(from: item, reads, items, []) else { continue }
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

    /// The items from one to the first that is prorated; `nil` when none is.
    private func cutChain(
        from item: Int, _ reads: [[ItemRead]], _ items: [ItemDefinition], _ passed: Set<Int>
    ) -> [Int]? {
        if items[item].isProrated { return [item] }
        guard !passed.contains(item) else { return nil }
        for next in reads[item].flatMap(\.items) {
            if let chain = cutChain(from: next, reads, items, passed.union([item])) {
                return [item] + chain
            }
        }
        return nil
    }
}
