import Governance

/// Where one subject's figures stand.
struct FigureSources {
    private let subject: Subject
    private let cut: ServiceCut

    init(_ subject: Subject, in period: Period) {
        self.subject = subject
        cut = ServiceCut(subject, in: period)
    }

    /// The source of a figure that was recorded for another subject.
    func source(of figure: Figure, _ origin: FigureOrigin) -> FigureSource {
        if case .part(let range) = origin { return cut.source(of: range) }
        switch figure.source {
        case .input(let id, _): return .input(id: id, place: subject.places["input.\(id)"])
        case .attribute(let name, _): return .attribute(name: name, place: subject.places[name])
        default: return figure.source
        }
    }
}
