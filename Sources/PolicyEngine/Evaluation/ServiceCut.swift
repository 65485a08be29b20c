import Governance

/// Why a part of a period is not the whole of it, with the document and the place behind that.
struct ServiceCut {
    private let subject: Subject
    private let period: Period

    init(_ subject: Subject, in period: Period) {
        self.subject = subject
        self.period = period
    }

    /// The source of the days counted of a part.
    func source(of part: DayRange) -> FigureSource {
        .proration(note: note(part), place: place(part))
    }

    /// Why the part is not the whole period; its days where nothing but a parameter cut it.
    private func note(_ part: DayRange) -> String {
        var causes: [String] = []
        if let start = subject.start, start == part.first, start > period.firstDay {
            causes.append("\(start) 任职" + document("start"))
        }
        if let finish = subject.finish, finish == part.last, finish < period.lastDay {
            causes.append("\(finish) 离任" + document("finish"))
        }
        return causes.isEmpty ? part.chinese : causes.joined(separator: "，")
    }

    private func document(_ name: String) -> String {
        subject.documents[name].map { "(\($0))" } ?? ""
    }

    private func place(_ part: DayRange) -> RecordPlace? {
        part.last == subject.finish
            ? subject.places["finish"] ?? subject.places["start"] : subject.places["start"]
    }
}
