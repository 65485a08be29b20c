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
    let limits: EvaluationLimits
    var runtime: LuaRuntime { instance.runtime }

    // The subject under way.
    var subject = Subject()
    var inputs: [InputValue?] = []
    var states: [ItemState] = []
    var shares: [Rational?] = []
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
    var explanations: [Int: ItemExplanation] = [:]
    /// Integers are recorded with their source, too, unless that changes what a formula computes.
    var recordsIntegers = true

    let sharing = Sharing()

    // What formulas hold.
    var views = WorkerViews()
    var parameters = ParameterCache()

    init(
        _ instance: PluginInstance, scheme: SchemeProgram, period: Period, known: Day?,
        limits: EvaluationLimits
    ) throws(LuaError) {
        self.instance = instance
        self.scheme = scheme
        self.period = period
        self.known = known
        self.limits = limits
        valuesOn = period.firstDay
        try buildViews()
    }

    /// The days of the period on which the subject served; `nil` when there are none.
    var served: DayRange? {
        guard scheme.definition.subject == .appointment else { return period.range }
        let first = max(subject.start ?? period.firstDay, period.firstDay)
        let last = min(subject.finish ?? period.lastDay, period.lastDay)
        return first <= last ? try? DayRange(first: first, last: last) : nil
    }

    /// The day whose values hold for what is not prorated.
    var firstDay: Day { served?.first ?? period.firstDay }

    // MARK: A subject

    /// Takes a subject up; refuses it when its facts are not as declared.
    func begin(_ subject: Subject, shares: [Rational?] = []) throws(EvaluationFault) {
        if runtime.machine.isBroken { try startAnew() }
        runtime.machine.set(limits.lua)
        runtime.warnings.removeAll()
        self.subject = subject
        self.shares = shares
        states = Array(repeating: .pending, count: scheme.items.count)
        stack.removeAll()
        explanations.removeAll()
        innermost = nil
        parameterReads = nil
        part = nil
        isWeighing = false
        if let start = subject.start, let finish = subject.finish, finish < start {
            throw EvaluationFault(
                .subjectDates, "离任日期 \(finish) 早于任职日期 \(start)", place: subject.places["finish"])
        }
        try readInputs()
        valuesOn = firstDay
    }

    /// A state that had to be abandoned is replaced, so that the next subject is computed as if nothing had happened.
    private func startAnew() throws(EvaluationFault) {
        let recorder = runtime.recorder
        do {
            let fresh = try PluginInstance(instance.plugin, limits: limits)
            guard
                let program = fresh.schemes.first(where: {
                    $0.definition.id == scheme.definition.id
                })
            else { preconditionFailure("a plugin declares the same schemes each time") }
            instance = fresh
            scheme = program
            views = WorkerViews()
            parameters = ParameterCache()
            if recorder != nil { runtime.beginRecording() }
            try buildViews()
        } catch let error as LuaError {
            throw EvaluationFault(error)
        } catch {
            throw EvaluationFault(.pluginFailed, "\(error)")
        }
    }

    func readInputs() throws(EvaluationFault) {
        let definitions = scheme.definition.inputs
        inputs = Array(repeating: nil, count: definitions.count)
        for name in subject.inputs.keys.sorted() where scheme.inputPositions[name] == nil {
            throw EvaluationFault(
                .inputUnknown,
                "方案没有声明录入项 \(name)\(NearNames.hint(name, among: definitions.map(\.id)))",
                place: subject.places["input.\(name)"])
        }
        for (position, definition) in definitions.enumerated() {
            let place = subject.places["input.\(definition.id)"]
            guard let value = subject.inputs[definition.id] ?? definition.defaultValue else {
                throw EvaluationFault(
                    .inputMissing, "缺“\(definition.title)”(\(definition.id))", place: place)
            }
            do throws(InputFault) {
                inputs[position] = try InputReader.read(value, as: definition)
            } catch {
                throw EvaluationFault(error.code, error.message, place: place)
            }
        }
    }

    // MARK: The statement

    /// What comes of a subject, without explanation.
    func outcome(_ subject: Subject, shares: [Rational?] = []) -> Outcome {
        do throws(EvaluationFault) {
            try begin(subject, shares: shares)
            return .statement(try statement())
        } catch {
            return .setAside(error.setAside(subject))
        }
    }

    /// What comes of a subject, with the explanation of each item.
    ///
    /// It is computed once plainly, and then again while every operation is written down; what counts is the first.
    func explainedOutcome(_ subject: Subject, shares: [Rational?] = []) -> Outcome {
        let plain = outcome(subject, shares: shares)
        guard case .statement(var statement) = plain else { return plain }
        for recordsIntegers in [true, false] {
            self.recordsIntegers = recordsIntegers
            runtime.beginRecording()
            let recorded = outcome(subject, shares: shares).statement
            let explanation = Explanation(
                items: scheme.items.indices.compactMap { explanations[$0] })
            runtime.endRecording()
            releaseRecordedParameters()
            if let recorded, recorded.items == statement.items {
                statement.explanation = explanation
                break
            }
        }
        return .statement(statement)
    }

    private func statement() throws(EvaluationFault) -> Statement {
        var items: [StatementItem] = []
        for position in scheme.items.indices {
            if let item = try item(position) { items.append(item) }
        }
        return Statement(key: subject.key, items: items, warnings: runtime.warnings)
    }
}
