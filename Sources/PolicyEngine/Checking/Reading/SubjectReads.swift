import LuaSyntax

/// Every place where the plugin reads something that the engine hands to it.
struct SubjectReads {
    let all: [SubjectRead]
    /// Parts of the subject whose names go where nobody can follow them: any of them may be read.
    private let opaque: Set<SubjectPath>
    /// The functions that read each path, and each path that begins a longer one.
    private let readers: [[String]: Set<SourceFunction.ID>]

    init(_ sources: [CheckedSource], _ meanings: SubjectMeanings) {
        var all: [SubjectRead] = []
        for source in sources {
            for placed in source.expressions {
                all += SubjectReads.reads(placed, in: source, meanings)
            }
        }
        self.all = all
        var readers: [[String]: Set<SourceFunction.ID>] = [:]
        for read in all {
            for length in 1..<(min(3, read.path.names.count) + 1) {
                readers[Array(read.path.names.prefix(length)), default: []].insert(read.function)
            }
        }
        self.readers = readers
        opaque = Set(
            all.compactMap { read -> SubjectPath? in
                let isFollowed = meanings.followed.contains([
                    read.function.file, read.range.start.offset,
                ])
                return read.isIndexed || read.isWhole && !isFollowed ? read.path : nil
            })
    }

    /// Whether a name below a part of the subject is read, or may be.
    func mentions(
        _ name: String, of part: [String], in functions: Set<SourceFunction.ID>? = nil
    ) -> Bool {
        for root in [SubjectPath.Root.subject, .run] {
            for length in 0...part.count
            where opaque.contains(SubjectPath(root, Array(part.prefix(length)))) {
                return true
            }
        }
        guard let found = readers[part + [name]] else { return false }
        return functions.map { !found.isDisjoint(with: $0) } ?? true
    }

    private static func reads(
        _ placed: Placed<Expression>, in source: CheckedSource, _ meanings: SubjectMeanings
    ) -> [SubjectRead] {
        let use: NameUse
        var suffixes: [Suffix] = []
        switch placed.value.kind {
        case .name(let name): use = name
        case .suffixed(let first, let all):
            guard case .name(let name) = first.kind else { return [] }
            (use, suffixes) = (name, all)
        default: return []
        }
        let paths = meanings.meanings(of: use, in: source)
        guard !paths.isEmpty, let id = use.binding.variable else { return [] }
        let names = SubjectMeanings.names(suffixes)
        var isIndexed = false
        if names.count < suffixes.count, case .index = suffixes[names.count].kind {
            isIndexed = true
        }
        let isCertain =
            paths.count == 1 && source.chunk[id].assignments == 0
        return paths.map { path in
            SubjectRead(
                path: path.appending(names.map(\.name)), ranges: names.map(\.range),
                isIndexed: isIndexed, isWhole: names.count == suffixes.count,
                range: placed.value.range, function: source.functions[placed.function].id,
                isCertain: isCertain)
        }
    }
}
