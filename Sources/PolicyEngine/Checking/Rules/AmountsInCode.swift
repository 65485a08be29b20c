import LuaSyntax

/// Numerals in formulas that a document sets: they belong in a parameter, where the finance office finds them.
///
/// Numbers of the calendar and of units are none (12 months, 100 percent), nor are 0 and 1. What is harmless depends on
/// what is done with it: `x / 12` is a month of a year, `x + 12` is twelve 元 more.
struct AmountsInCode: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaAmountInCode]

    private static let factors: Set<String> = [
        "0", "1", "2", "3", "4", "6", "7", "10", "12", "24", "28", "29", "30", "31", "100", "365",
        "366", "1000", "10000", "21.75", "0.01", "0.001", "-1",
    ]
    private static let summands: Set<String> = ["0", "1", "-1", "12", "100"]
    private static let thresholds: Set<String> = ["0", "1", "-1", "12", "100"]
    private static let results: Set<String> = ["0", "1", "-1", "12"]
    /// Numerals of tables and of arguments may be places, months or counts.
    private static let counts = Set((-1...12).map(String.init)).union(["100"])
    /// What a declaration says of an input or an item, and where it rounds to.
    private static let declared: Set<String> = ["min", "max", "default", "round"]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let formulas = Set(
            plugin.formulas.filter { $0.file == source.position }.map(\.index))
        var amounts = NumeralSearch(source, plugin)
        for placed in source.expressions where formulas.contains(placed.function) {
            amounts.look(at: placed.value)
        }
        for placed in source.statements where formulas.contains(placed.function) {
            amounts.look(at: placed.value)
        }
        for value in outerValues(source, formulas) {
            amounts.note(value, unless: AmountsInCode.factors)
            amounts.look(inTable: value)
        }
        return amounts.found.map { numeral, range in
            source.finding(
                .formulaAmountInCode,
                "公式里写着 \(numeral)：标准变了要改程序，也没有依据可查；请放进 parameters/，公式里读 s.param.名字",
                at: range)
        }
    }

    /// What variables around the formulas hold, as far as formulas read them.
    private func outerValues(_ source: CheckedSource, _ formulas: Set<Int>) -> [Expression] {
        let read = Set(
            source.expressions.filter { formulas.contains($0.function) }.compactMap { placed in
                switch placed.value.kind {
                case .name(let use): use.binding.variable
                case .suffixed(let first, _):
                    if case .name(let use) = first.kind { use.binding.variable } else { nil }
                default: nil
                }
            })
        return read.compactMap { id in
            guard let origin = source.variables[id], !formulas.contains(origin.function) else {
                return nil
            }
            return origin.value
        }.sorted { $0.range.start < $1.range.start }
    }

    /// Finds numerals by what is done with them.
    private struct NumeralSearch {
        private let source: CheckedSource
        private let plugin: CheckedPlugin
        private(set) var found: [(numeral: String, range: SourceRange)] = []
        private var seen: Set<Int> = []

        init(_ source: CheckedSource, _ plugin: CheckedPlugin) {
            self.source = source
            self.plugin = plugin
        }

        mutating func note(_ expression: Expression?, unless harmless: Set<String>) {
            guard let expression, let numeral = expression.numeral,
                !harmless.contains(plain(numeral)),
                seen.insert(expression.unwrapped.range.start.offset).inserted
            else { return }
            found.append((numeral, expression.unwrapped.range))
        }

        /// `3.0` is 3.
        private func plain(_ numeral: String) -> String {
            guard numeral.contains(".") else { return numeral }
            var digits = numeral[...]
            while digits.last == "0" { digits.removeLast() }
            if digits.last == "." { digits.removeLast() }
            return String(digits)
        }

        mutating func look(at statement: Statement) {
            switch statement.kind {
            case .local(_, let values), .assignment(_, let values):
                for value in values { note(value, unless: AmountsInCode.factors) }
            case .returning(let values):
                for value in values { note(value, unless: AmountsInCode.results) }
            default: break
            }
        }

        mutating func look(at expression: Expression) {
            switch expression.kind {
            case .binary(let first, let operations): look(first, operations)
            case .table: look(inTable: expression)
            case .suffixed(_, let suffixes):
                for suffix in suffixes {
                    if case .call(let arguments) = suffix.kind { look(expression, arguments) }
                }
            default: break
            }
        }

        private mutating func look(_ first: Expression, _ operations: [Operation]) {
            // From the second operator on, what stands on the left is computed already.
            var left: Expression? = first
            for operation in operations {
                let right = operation.operand
                switch operation.binaryOperator {
                case .multiply, .divide, .floorDivide, .modulo:
                    note(left, unless: AmountsInCode.factors)
                    note(right, unless: AmountsInCode.factors)
                case .add, .subtract:
                    note(left, unless: AmountsInCode.summands)
                    note(right, unless: AmountsInCode.summands)
                case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
                    compare(left, right)
                    compare(right, left)
                case .and, .or:
                    note(left, unless: AmountsInCode.results)
                    note(right, unless: AmountsInCode.results)
                default: break
                }
                left = nil
            }
        }

        private mutating func compare(_ numeral: Expression?, _ other: Expression?) {
            if case .unary(.length, _)? = other?.unwrapped.kind { return }
            var harmless = AmountsInCode.thresholds
            let text = other.map { source.text($0.range) } ?? ""
            if text.hasSuffix(".days") || text.hasSuffix(".day") {
                harmless.formUnion(["28", "29", "30", "31", "365", "366"])
            }
            if text.hasSuffix(".quarter") { harmless.formUnion(["2", "3", "4"]) }
            note(numeral, unless: harmless)
        }

        mutating func look(inTable expression: Expression) {
            guard case .table(let fields) = expression.unwrapped.kind else { return }
            for field in fields {
                switch field {
                case .named(let label, _) where AmountsInCode.declared.contains(label.name): break
                case .named(_, let value), .item(let value), .keyed(_, let value):
                    note(value, unless: AmountsInCode.counts)
                    look(inTable: value)
                }
            }
        }

        private mutating func look(_ callee: Expression, _ arguments: [Expression]) {
            guard case .suffixed(let first, let suffixes) = callee.kind,
                case .name(let use) = first.kind
            else { return }
            if let module = plugin.module(of: use, in: source), module == "township" {
                guard case .field(let label)? = suffixes.first?.kind else { return }
                switch label.name {
                case "min", "max", "clamp", "exact":
                    for argument in arguments { note(argument, unless: AmountsInCode.thresholds) }
                default: break
                }
            } else if !plugin.graph.candidates(for: first, in: source).isEmpty, suffixes.count == 1
            {
                for argument in arguments { note(argument, unless: AmountsInCode.counts) }
            }
        }
    }
}
