import LuaSyntax

/// Looks at every `a.b.c` of a source: at the functions of `township`, and at what formulas read through a parameter.
struct NameVisitor: SyntaxVisitor {
    private let file: String
    private let chunk: Chunk
    private let known: NameCheck.Known
    private let modules: [String]
    /// The local variables that hold `require "township"` or `require "host"`.
    private var hosted: [LocalVariable.ID: String] = [:]
    private(set) var findings: [PolicyError] = []

    init(file: String, chunk: Chunk, known: NameCheck.Known, modules: [String]) {
        self.file = file
        self.chunk = chunk
        self.known = known
        self.modules = modules
    }

    mutating func visit(_ statement: Statement) {
        if case .local(let variables, let values) = statement.kind {
            for (variable, value) in zip(variables, values)
            where !isFieldOfCall(value) {
                if let module = required(value), functions(of: module) != nil {
                    hosted[variable] = module
                }
            }
        }
        visitChildren(of: statement)
    }

    mutating func visit(_ expression: Expression) {
        if let module = required(expression), functions(of: module) == nil,
            !modules.contains(module)
        {
            report(unknownModule(module), expression.range)
        }
        if case .suffixed(let first, let suffixes) = expression.kind,
            case .name(let use) = first.kind,
            let variable = use.binding.variable
        {
            check(use.name, variable, fields(suffixes))
        }
        visitChildren(of: expression)
    }

    /// The functions of a module that the engine brings; `nil` for a module that it does not bring.
    private func functions(of module: String) -> [String]? {
        switch module {
        case "township": known.township
        case LuaRuntime.hostModuleName where !known.host.isEmpty && !modules.contains(module):
            known.host
        default: nil
        }
    }

    private func unknownModule(_ module: String) -> String {
        guard module != LuaRuntime.hostModuleName else {
            return "没有模块 host：运行插件的程序没有提供自己的函数"
        }
        let hosts = known.host.isEmpty ? [] : [LuaRuntime.hostModuleName]
        return "没有模块 \(module)\(NearNames.hint(module, among: modules + ["township"] + hosts))"
    }

    /// The leading `.name` fields behind a variable.
    private func fields(_ suffixes: [Suffix]) -> [(name: String, range: SourceRange)] {
        var fields: [(String, SourceRange)] = []
        for suffix in suffixes {
            guard case .field(let label) = suffix.kind else { break }
            fields.append((label.name, suffix.range))
        }
        return fields
    }

    private mutating func check(
        _ name: String, _ variable: LocalVariable.ID, _ fields: [(name: String, range: SourceRange)]
    ) {
        guard let first = fields.first else { return }
        if let module = hosted[variable] {
            let functions = functions(of: module) ?? []
            if !functions.contains(first.name) {
                report(
                    "\(module) 没有 \(first.name)\(NearNames.hint(first.name, among: functions))",
                    first.range)
            }
            return
        }
        guard chunk[variable].role == .parameter, fields.count > 1,
            let names = known.names(of: first.name),
            !names.contains(fields[1].name)
        else { return }
        let hint = NearNames.hint(fields[1].name, among: names)
        report("\(name).\(first.name) 没有 \(fields[1].name)\(hint)", fields[1].range)
    }

    /// Whether something stands behind the call, as in `require("m").x`.
    private func isFieldOfCall(_ expression: Expression) -> Bool {
        guard case .suffixed(_, let suffixes) = expression.unwrapped.kind else { return false }
        return suffixes.count > 1
    }

    /// The module of a `require "name"`, whatever is done with it.
    private func required(_ expression: Expression) -> String? {
        guard case .suffixed(let first, let suffixes) = expression.unwrapped.kind,
            case .name(let use) = first.kind, use.name == "require", use.binding == .global,
            case .call(let arguments)? = suffixes.first?.kind, let argument = arguments.first,
            case .string(let bytes) = argument.unwrapped.kind
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func report(_ message: String, _ range: SourceRange) {
        findings.append(
            PolicyError(
                .formulaUnknownName, message, file: file, line: range.start.line,
                column: range.start.column))
    }
}
