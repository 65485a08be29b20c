import Governance

/// The documents that a run rests on.
enum RunBasis {
    /// What plugin and items name, and what stands behind the standards that really went into an amount; each once.
    ///
    /// Standards are known only of a run that was computed with explanations.
    static func documents(of run: PayRun) -> [String] {
        var documents: [String] = []
        var seen: Set<String> = []
        func add(_ text: String?) {
            guard let text, !text.isEmpty, seen.insert(text).inserted else { return }
            documents.append(text)
        }
        add(run.basis)
        for item in run.scheme.items where item.kind == .pay { add(item.basis) }
        for line in run.paid {
            for item in line.outcome.statement?.explanation?.items ?? []
            where item.item.kind == .pay {
                for figure in item.expression?.figures ?? [] {
                    if case .parameter(_, _, _, let basis, _) = figure.source { add(basis) }
                }
            }
        }
        return documents
    }
}
