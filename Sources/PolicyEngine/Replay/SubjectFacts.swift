import ExactNumbers
import Governance

/// What is known of the subject under way, as recordings name it.
struct SubjectFacts {
    let record: SubjectRecord
    let inputs: [InputValue?]
    let shares: [Rational?]
    let served: DayRange?
    private var subject: Subject { _read { yield record.subject } }

    init(record: SubjectRecord, inputs: [InputValue?], shares: [Rational?], served: DayRange?) {
        self.record = record
        self.inputs = inputs
        self.shares = shares
        self.served = served
    }

    /// A fact that reaches formulas as a plain value.
    func plainValue(of fact: PlainRead) -> PlainValue {
        switch fact {
        case .served: .served(served)
        case .post: subject.post.map { .text($0) } ?? .none
        case .start: subject.start.map { .day($0) } ?? .none
        case .finish: subject.finish.map { .day($0) } ?? .none
        case .appointments: subject.appointments.map { .appointments($0) } ?? .none
        case .input(let position): PlainValue(inputs[position])
        case .person(let name): PlainValue(subject.person[name])
        case .organization(let name): PlainValue(subject.organization[name])
        case .grant(let name): PlainValue(subject.grant[name])
        }
    }

    /// A fact that reaches formulas as an exact number; `nil` when this subject has none there.
    func number(of origin: FigureOrigin, _ items: [ItemHead]) -> Rational? {
        func number(_ value: FieldValue?) -> Rational? {
            if case .number(let number)? = value { number } else { nil }
        }
        switch origin {
        case .person(let name): return number(subject.person[name])
        case .organization(let name): return number(subject.organization[name])
        case .grant(let name): return number(subject.grant[name])
        case .yearToDateItem(let position):
            return subject.yearToDate.items[items[position].id] ?? .zero
        case .yearToDateGross: return subject.yearToDate.gross
        case .yearToDateNet: return subject.yearToDate.net
        case .fixed, .input, .pool, .item, .gross, .part: return nil
        }
    }
}
