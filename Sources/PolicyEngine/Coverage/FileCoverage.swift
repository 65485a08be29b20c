/// What a run reached of one Lua file of a plugin.
public struct FileCoverage: Hashable, Sendable {
    /// The file, relative to the plugin's folder.
    public let path: String
    /// The lines of the source, without their ends.
    public let source: [String]
    /// What was reached of each line on which a statement begins, by its number from 1.
    public let lines: [Int: LineReach]
    /// The places where a run may go one way or another, in the order of the source.
    public let branches: [CoverageBranch]

    /// Lines that were reached wholly, and how many there are.
    public var lineShare: CoverageShare {
        CoverageShare(reached: lines.values.count { $0 == .reached }, all: lines.count)
    }

    /// Ways that were gone, and how many there are.
    public var branchShare: CoverageShare {
        CoverageShare(
            reached: branches.reduce(0) { $0 + $1.outcomes.count - $1.missing.count },
            all: branches.reduce(0) { $0 + $1.outcomes.count })
    }

    /// `FILE:LINE: …` for everything that was never reached, in the order of the source, in Chinese.
    public var findings: [String] {
        var found: [(line: Int, text: String)] = []
        for (line, reach) in lines.sorted(by: { $0.key < $1.key }) where reach != .reached {
            let text = source.indices.contains(line - 1) ? source[line - 1] : ""
            let trimmed = text.drop { $0 == " " || $0 == "\t" }
            found.append((line, "\(path):\(line): \(reach.fault)：\(trimmed)"))
        }
        for branch in branches {
            if let text = branch.line { found.append((branch.place.line, text)) }
        }
        // What is said of a line comes before what is said of its branches, and these from left to right.
        return found.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }.map(\.element.text)
    }
}

extension LineReach {
    /// What is wrong with a line.
    fileprivate var fault: String {
        switch self {
        case .reached: "走到了"
        case .partly: "没有全走到"
        case .missed: "没有走到"
        }
    }
}
