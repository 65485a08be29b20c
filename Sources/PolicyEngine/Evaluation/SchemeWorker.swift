import ExactNumbers
import Governance
import LuaSandbox

/// Computes statements of one scheme for one period, one subject after another, on the thread that made it.
final class SchemeWorker {
    enum ItemState {
        case pending
        case computing
        /// `when` said no.
        case absent
        case value(StatementItem)
        case failed(EvaluationFault)
    }

    private(set) var instance: PluginInstance
    private(set) var scheme: SchemeProgram
    let period: Period
    let known: Day?
    private let periodRange: DayRange
    private let isAppointment: Bool
    private let declaredInputs: [DeclaredInput]
    let limits: EvaluationLimits
    var runtime: LuaRuntime { instance.runtime }

    // The subject under way.
    var record = SubjectRecord(Subject())
    var subject: Subject { _read { yield record.subject } }
    var inputs: [InputValue?] = []
    var states: [ItemState] = []
    var shares: [Rational?] = []
    /// The prorated item from which an unprorated one has its value, if it has.
    var cutItems: [Int?] = []
    /// The items whose formulas are running, outermost first.
    var stack: [Int] = []
    /// The day whose parameter values hold.
    var valuesOn: Day
    /// The part of the period that is being weighed, for functions of the part.
    var part: ProrationPart?
    /// The parameters that the running item reads, while the engine wants to know.
    var parameterReads: Set<String>?
    var isWeighing = false
    /// The deepest failure, to keep its line when it passes through other formulas.
    var innermost: EvaluationFault?
    /// What each item came to before it was rounded; `nil` where it does not apply.
    var exactValues: [Rational?] = []
    /// What the recording under way knows of each item.
    var recordings: [ItemRecording?] = []
    /// Integers are recorded with their source, too, unless that changes what a formula computes.
    var recordsIntegers = true

    let sharing = Sharing()
    /// The ways through the formulas that are known already.
    let tree: ReplayTree
    /// Whether known ways are taken; a plugin that might keep something between subjects always runs in Lua.
    let isReplaying: Bool
    /// Whether what was computed last may be replayed under the budget of instructions.
    private(set) var staysFarWithinBudget = true
    /// What formulas printed, each line with its subject.
    private var printed: [String] = []

    /// Lines where formulas failed, by their place: many subjects may fail at one.
    var failingLines: [String: FailingLine?] = [:]

    // What formulas hold.
    var views = WorkerViews()
    var parameters = ParameterCache()

    init(
        _ instance: PluginInstance, scheme: SchemeProgram, period: Period, known: Day?,
        limits: EvaluationLimits, isReplaying: Bool = true
    ) throws(LuaError) {
        self.instance = instance
        self.scheme = scheme
        tree = ReplayTree(scheme.items)
        self.period = period
        periodRange = period.range
        isAppointment = scheme.definition.subject == .appointment
        declaredInputs = scheme.definition.inputs.map(DeclaredInput.init)
        self.known = known
        self.limits = limits
        self.isReplaying = isReplaying && instance.plugin.isReplayable
        valuesOn = period.firstDay
        // What main.lua prints belongs to the plugin, and every worker runs it.
        runtime.printed = PrintedLines()
        try buildViews()
    }

    /// Moves what was printed for a subject to where ``takePrinted()`` finds it.
    func notePrinted(_ key: String?) {
        if !runtime.printed.isEmpty { printed += runtime.printed.take(of: key) }
    }

    /// What formulas printed since the last time.
    func takePrinted() -> [String] {
        defer { printed.removeAll() }
        return printed
    }

    /// The days of the period on which the subject served; `nil` when there are none.
    var served: DayRange? {
        if subject.start == nil && subject.finish == nil || !isAppointment { return periodRange }
        let first = max(subject.start ?? periodRange.first, periodRange.first)
        let last = min(subject.finish ?? period.lastDay, period.lastDay)
        return first <= last ? try? DayRange(first: first, last: last) : nil
    }

    /// The day whose values hold for what is not prorated.
    var firstDay: Day { served?.first ?? periodRange.first }

    // MARK: A subject

    /// Takes a subject up for Lua; refuses it when its facts are not as declared.
    func begin(_ record: SubjectRecord, shares: [Rational?] = []) throws(EvaluationFault) {
        try check(record, shares: shares)
        try prepare()
    }

    /// Looks whether a subject's facts are as declared.
    private func check(_ record: SubjectRecord, shares: [Rational?]) throws(EvaluationFault) {
        self.record = record
        self.shares = shares
        if let start = subject.start, let finish = subject.finish, finish < start {
            throw EvaluationFault(
                .subjectDates, "离任日期 \(finish) 早于任职日期 \(start)", place: subject.places["finish"])
        }
        try readInputs()
    }

    /// Makes the machine ready for the formulas of a checked subject.
    private func prepare() throws(EvaluationFault) {
        if runtime.machine.isBroken { try startAnew() }
        runtime.machine.set(limits.lua)
        runtime.warnings.removeAll()
        states = Array(repeating: .pending, count: scheme.items.count)
        exactValues = Array(repeating: nil, count: scheme.items.count)
        cutItems = Array(repeating: nil, count: scheme.items.count)
        recordings = Array(repeating: nil, count: scheme.items.count)
        stack.removeAll()
        innermost = nil
        parameterReads = nil
        part = nil
        isWeighing = false
        valuesOn = firstDay
    }

    /// A state that had to be abandoned is replaced, so that the next subject is computed as if nothing had happened.
    private func startAnew() throws(EvaluationFault) {
        let recorder = runtime.recorder
        (instance, scheme) = try PluginInstance.again(
            instance.plugin, scheme: scheme.definition.id, limits, marks: runtime.marks)
        runtime.printed = PrintedLines()
        views = WorkerViews()
        parameters = ParameterCache()
        if recorder != nil { runtime.beginRecording() }
        do throws(LuaError) {
            try buildViews()
        } catch {
            throw EvaluationFault(error)
        }
    }

    func readInputs() throws(EvaluationFault) {
        // The list is taken out and put back, so that its memory serves all subjects.
        var read = inputs
        inputs = []
        if read.count != declaredInputs.count {
            read = Array(repeating: nil, count: declaredInputs.count)
        }
        var supplied = 0
        var fault: EvaluationFault?
        for position in declaredInputs.indices {
            let declared = declaredInputs[position]
            let given = record.subject.inputs[declared.name]
            if given != nil { supplied += 1 }
            do throws(EvaluationFault) {
                read[position] = try input(given, declared)
            } catch {
                if fault == nil { fault = error }
            }
        }
        inputs = read
        if supplied < record.subject.inputs.count { throw unknownInput() }
        if let fault { throw fault }
    }

    private func input(_ given: FieldValue?, _ declared: DeclaredInput) throws(EvaluationFault)
        -> InputValue
    {
        guard let value = given ?? declared.definition.defaultValue else {
            throw EvaluationFault(
                .inputMissing, InputReader.missing(declared.definition),
                place: subject.places["input.\(declared.name)"])
        }
        do throws(InputFault) {
            return try InputReader.read(value, as: declared.definition)
        } catch {
            throw EvaluationFault(
                error.code, error.message, place: subject.places["input.\(declared.name)"])
        }
    }

    private func unknownInput() -> EvaluationFault {
        let names = subject.inputs.keys.filter { scheme.inputPositions[$0] == nil }
        let name = names.min() ?? ""
        let known = scheme.definition.inputs.map(\.id)
        return EvaluationFault(
            .inputUnknown, "方案没有声明录入项 \(name)\(NearNames.hint(name, among: known))",
            place: subject.places["input.\(name)"])
    }

    // MARK: The statement

    /// What comes of a subject: by replay where its way through the formulas is known, else by Lua.
    func outcome(_ record: SubjectRecord, shares: [Rational?] = [], isExplained: Bool = false)
        -> Outcome
    {
        defer { notePrinted(record.subject.key) }
        do throws(EvaluationFault) {
            try check(record, shares: shares)
            if let statement = replayed(isExplained: isExplained) { return .statement(statement) }
            var statement = try computed()
            staysFarWithinBudget = isFarWithinBudget
            if isExplained || isReplaying && tree.wantsRecordings && staysFarWithinBudget {
                let explanation = recorded(statement, exactly: exactValues)
                if isExplained { statement.explanation = explanation }
            }
            return .statement(statement)
        } catch {
            return .setAside(error.setAside(record.subject))
        }
    }

    /// Whether the computation just made used so little of its budget of instructions that nobody on the same way could
    /// spend it: those who take the same way run the same lines, and differ only in the digits of their figures.
    private var isFarWithinBudget: Bool {
        limits.instructions.map { runtime.machine.instructionsUsed < $0 / 16 } ?? true
    }

    /// Computes the statement of a checked subject in Lua.
    func computed() throws(EvaluationFault) -> Statement {
        try prepare()
        return try LuaCancellation.watch(runtime.machine, items)
    }

    private func items() throws(EvaluationFault) -> Statement {
        if isAppointment {
            runtime.recorder?.read(.served, .served(served))
        }
        var items: [StatementItem] = []
        for position in scheme.items.indices {
            if let item = try item(position) { items.append(item) }
        }
        return Statement(key: subject.key, items: items, warnings: runtime.warnings)
    }

    /// A fact of the subject under way that reaches formulas as a plain value.
    func plainValue(of fact: PlainRead) -> PlainValue {
        SubjectFacts(record: record, inputs: inputs, shares: shares, served: served)
            .plainValue(of: fact)
    }
}
