/// Finds out, while a source is parsed, what each name stands for, and refuses what breaks a rule of
/// scope: the same rules, in the same order, as in the stock compiler.
struct ScopeResolver {
    static let environmentName = "_ENV"

    let limits: LuaLimits

    private(set) var locals: [LocalVariable] = []
    private(set) var globalUses: [GlobalUse] = []

    /// The functions that are open, outermost first.
    var functions: [FunctionScope] = []

    /// The jumps of all open functions that waited for their target; some have found it since.
    var jumps: [PendingJump] = []

    /// Which of them still wait for each label, so that none has to be searched for.
    var waiting: [String: [Int]] = [:]

    /// How many of them still wait.
    var pendingCount = 0

    /// Every variable that takes up a place, of all open functions, in scope or about to come in;
    /// nil for the hidden state of a loop.
    private var declared: [LocalVariable.ID?] = []

    /// Who is in scope under each name, with the level of the function; the last one hides the others.
    private var visible: [String: [(level: Int, id: LocalVariable.ID)]] = [:]

    init(limits: LuaLimits) {
        self.limits = limits
    }

    // MARK: Functions and blocks

    mutating func openFunction(isVararg: Bool, firstLine: Int?, at position: SourcePosition)
        throws(LuaSyntaxError)
    {
        if let parent = functions.indices.last {
            functions[parent].functionCount += 1
            guard functions[parent].functionCount <= 131_071 else {
                throw tooLarge("函数", at: position)
            }
        }
        functions.append(
            FunctionScope(
                isVararg: isVararg, firstLine: firstLine, firstVariable: declared.count))
        openBlock(isLoop: false)
    }

    mutating func closeFunction() throws(LuaSyntaxError) {
        try closeBlock()
        functions.removeLast()
    }

    mutating func setVararg(_ isVararg: Bool) {
        functions[level].isVararg = isVararg
    }

    /// Whether `...` may be used in the innermost function.
    var allowsVararg: Bool { functions[level].isVararg }

    mutating func openBlock(isLoop: Bool) {
        functions[level].blocks.append(
            BlockScope(
                isLoop: isLoop, outerActiveCount: functions[level].activeCount,
                firstJump: jumps.count))
    }

    mutating func closeBlock() throws(LuaSyntaxError) {
        guard let block = functions[level].blocks.popLast() else {
            preconditionFailure("a block is closed that was not opened")
        }
        while functions[level].activeCount > block.outerActiveCount {
            functions[level].activeCount -= 1
            if let id = declared.removeLast() {
                visible[locals[id.index].name]?.removeLast()
            }
        }
        try settleJumps(leaving: block)
    }

    /// The level of the innermost function; the main function has level 0.
    var level: Int { functions.count - 1 }

    // MARK: Variables

    /// Gives a variable its place; it comes into scope with `activate`.
    mutating func declare(
        _ name: String, role: LocalVariable.Role, at range: SourceRange
    ) throws(LuaSyntaxError) -> LocalVariable.ID {
        try reservePlace(at: range.start)
        let id = LocalVariable.ID(index: locals.count)
        locals.append(LocalVariable(name: name, range: range, role: role))
        declared.append(id)
        return id
    }

    /// Gives the hidden state of a loop its places, which count like variables.
    mutating func declareHidden(_ count: Int, at position: SourcePosition) throws(LuaSyntaxError) {
        for _ in 0..<count {
            try reservePlace(at: position)
            declared.append(nil)
        }
    }

    private func reservePlace(at position: SourcePosition) throws(LuaSyntaxError) {
        guard declared.count - functions[level].firstVariable < limits.locals else {
            throw LuaSyntaxError(
                .tooManyLocals, at: position,
                message: "\(functionDescription)同时可用的局部变量超过 \(limits.locals) 个，请拆成几个函数或放进一张表。")
        }
    }

    /// Brings the variables into scope that were declared and are not yet.
    mutating func activate(at position: SourcePosition) throws(LuaSyntaxError) {
        let first = functions[level].firstVariable
        while first + functions[level].activeCount < declared.count {
            let place = first + functions[level].activeCount
            functions[level].activeCount += 1
            let id = declared[place]
            let isFolded = id.map { locals[$0.index].isFolded } ?? false
            if !isFolded { functions[level].registeredCount += 1 }
            guard functions[level].registeredCount <= limits.tableEntries else {
                throw tooLarge("局部变量", at: position)
            }
            if let id {
                visible[locals[id.index].name, default: []].append((level, id))
            }
        }
    }

    mutating func setAttribute(_ attribute: LocalVariable.Attribute, of id: LocalVariable.ID) {
        locals[id.index].attribute = attribute
    }

    /// Notes that the variable is a constant whose value the compiler knows.
    mutating func fold(_ id: LocalVariable.ID) {
        locals[id.index].isFolded = true
    }

    // MARK: Names

    /// Finds what a name stands for, and counts it as read.
    mutating func resolve(_ name: String, at range: SourceRange) throws(LuaSyntaxError) -> Binding {
        if let binding = try resolveVariable(name, at: range) {
            if let id = binding.variable { locals[id.index].reads += 1 }
            return binding
        }
        let environment = try resolveVariable(Self.environmentName, at: range)
        if let id = environment?.variable {
            locals[id.index].reads += 1
            return .field(ofEnvironment: id)
        }
        globalUses.append(GlobalUse(name: name, range: range, kind: .read))
        return .global
    }

    /// Takes the use that was resolved last for an assignment rather than a read.
    mutating func reclassify(_ use: NameUse, as kind: GlobalUse.Kind) throws(LuaSyntaxError) {
        if let id = use.binding.variable {
            guard locals[id.index].attribute == nil else {
                throw LuaSyntaxError(
                    .constantAssignment, at: use.range.start,
                    related: locals[id.index].range.start,
                    message: "“\(SourceExcerpt(use.name.utf8).text)”在第 "
                        + "\(locals[id.index].range.start.line) 行声明为常量，不能再赋值。")
            }
            locals[id.index].reads -= 1
            locals[id.index].assignments += 1
        } else if case .global = use.binding,
            let index = globalUses.lastIndex(where: { $0.range == use.range })
        {
            globalUses[index].kind = kind
        }
    }

    /// The local variable of a name, or the environment; nil for other names.
    private mutating func resolveVariable(
        _ name: String, at range: SourceRange
    ) throws(LuaSyntaxError) -> Binding? {
        guard let use = visible[name]?.last else {
            guard name == Self.environmentName else { return nil }
            try capture(name, fromLevel: -1, at: range)
            return .environment
        }
        if use.level == level { return .local(use.id) }
        if !locals[use.id.index].isFolded { try capture(name, fromLevel: use.level, at: range) }
        locals[use.id.index].isCaptured = true
        return .upvalue(use.id)
    }

    /// Makes a name an upvalue of every function between its owner and here.
    private mutating func capture(
        _ name: String, fromLevel owner: Int, at range: SourceRange
    ) throws(LuaSyntaxError) {
        var inner = level
        while inner > owner, functions[inner].upvalues.insert(name).inserted {
            guard functions[inner].upvalues.count <= limits.upvalues else {
                throw LuaSyntaxError(
                    .tooManyUpvalues, at: range.start,
                    message: "\(functionDescription)用到的外层变量超过 \(limits.upvalues) 个，请放进一张表。")
            }
            inner -= 1
        }
    }

    // MARK: Messages

    /// The innermost function, as a message names it.
    private var functionDescription: String {
        functions[level].firstLine.map { "第 \($0) 行开始的函数" } ?? "主程序"
    }

    func tooLarge(_ what: String, at position: SourcePosition) -> LuaSyntaxError {
        LuaSyntaxError(.tooLarge, at: position, message: "\(what)太多，超过了编译器的容量，请拆成几个文件。")
    }
}
