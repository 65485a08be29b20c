/// Names of units that are probably one unit's: 宣传文化服务中心 and 宣传文化中心.
enum UnitNames {
    /// Pairs of a name that is used less and one that is used more.
    static func pairs(_ counts: [String: Int]) -> [(rare: String, usual: String)] {
        let names = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var pairs: [(rare: String, usual: String)] = []
        for long in names {
            for short in names where isShortened(short, of: long) {
                let usual = (counts[short] ?? 0) >= (counts[long] ?? 0) ? short : long
                pairs.append((usual == short ? long : short, usual))
            }
        }
        return pairs
    }

    /// A name of which only a word in the middle is left out.
    private static func isShortened(_ short: String, of long: String) -> Bool {
        let (few, many) = (Array(short), Array(long))
        guard few.count >= 4, (1...3).contains(many.count - few.count) else { return false }
        let head = zip(few, many).prefix { $0 == $1 }.count
        let tail = zip(few.reversed(), many.reversed()).prefix { $0 == $1 }.count
        return head >= 2 && tail >= 2 && head + tail >= few.count
    }
}
