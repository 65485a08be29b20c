import Governance

/// Pools whose shares nobody gets.
struct UnusedPools: CheckRule {
    let codes: [PolicyErrorCode] = [.poolUnused]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        guard !plugin.hasHiddenFormulas else { return [] }
        let meant = MeantNames(plugin, below: "pool")
        return plugin.schemes.indices.flatMap { position -> [PolicyError] in
            let readers = plugin.possibleReaders(of: position)
            let scheme = plugin.schemes[position]
            return scheme.definition.pools.indices.compactMap { index in
                let pool = scheme.definition.pools[index]
                guard !plugin.reads.mentions(pool.id, of: ["pool"], in: readers),
                    !meant.contains(pool.id)
                else { return nil }
                return PolicyError(
                    .poolUnused,
                    "池“\(pool.title)”（\(pool.id)）分好了没有人领：没有项目读 s.pool.\(pool.id)",
                    at: scheme.totals[index])
            }
        }
    }
}
