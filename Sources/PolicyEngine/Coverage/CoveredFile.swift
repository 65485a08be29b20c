import Governance
import LuaSyntax

/// A file whose probes are turned into what people read.
struct CoveredFile {
    let path: String
    let bytes: [UInt8]

    /// The lines as Lua counts them.
    var lines: [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var previous: UInt8?
        for byte in bytes {
            let isPair = previous == 13 && byte == 10 || previous == 10 && byte == 13
            if isPair {
                previous = nil
                continue
            }
            previous = byte
            if byte == 10 || byte == 13 {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(byte)
            }
        }
        if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    /// The source of a probe on one line, with single blanks.
    func text(of probe: Probe) -> String {
        String(decoding: bytes[probe.range.offsets], as: UTF8.self)
            .split { $0.isWhitespace }.joined(separator: " ")
    }
}

extension FileCoverage {
    init(
        _ file: CoveredFile, _ plan: ProbePlan, _ schemes: [SchemeProgram], _ marks: CoverageMarks
    ) {
        path = file.path
        source = file.lines
        var statements: [Int: (reached: Int, all: Int)] = [:]
        var branches: [CoverageBranch] = []
        for (position, probe) in plan.probes.enumerated() {
            let number = plan.firstNumber + position
            let start = probe.range.start
            switch probe.kind {
            case .statement:
                statements[start.line, default: (0, 0)].all += 1
                if marks.reached.contains(number) {
                    statements[start.line, default: (0, 0)].reached += 1
                }
            case .condition:
                var taken: Set<CoverageBranch.Outcome> = []
                if marks.held.contains(number) { taken.insert(.held) }
                if marks.failed.contains(number) { taken.insert(.failed) }
                branches.append(
                    CoverageBranch(
                        kind: .condition(file.text(of: probe)),
                        place: SourcePlace(file: file.path, line: start.line),
                        column: start.column, taken: taken))
            }
        }
        lines = statements.mapValues { count in
            count.reached == count.all ? .reached : count.reached == 0 ? .missed : .partly
        }
        branches += FileCoverage.items(in: file.path, schemes, marks)
        self.branches = branches.enumerated().sorted {
            ($0.element.place.line, $0.element.column, $0.offset)
                < ($1.element.place.line, $1.element.column, $1.offset)
        }.map(\.element)
    }

    /// The items whose functions stand in a file.
    private static func items(
        in path: String, _ schemes: [SchemeProgram], _ marks: CoverageMarks
    ) -> [CoverageBranch] {
        var branches: [CoverageBranch] = []
        for scheme in schemes {
            for item in scheme.items {
                let id = item.definition.id
                let key = CoverageMarks.Item(scheme: scheme.definition.id, id: id)
                if let when = item.when, when.place.file == path {
                    var taken: Set<CoverageBranch.Outcome> = []
                    if marks.applied.contains(key) { taken.insert(.held) }
                    if marks.left.contains(key) { taken.insert(.failed) }
                    branches.append(
                        CoverageBranch(
                            kind: .when(item: id, scheme: key.scheme), place: when.place, column: 1,
                            taken: taken))
                }
                if item.formula.place.file == path {
                    branches.append(
                        CoverageBranch(
                            kind: .formula(item: id, scheme: key.scheme), place: item.formula.place,
                            column: 1, taken: marks.computed.contains(key) ? [.computed] : []))
                }
            }
        }
        return branches
    }
}
