/// Finds known confusions.
struct ConfusionRule: ReadingRule {
    let confusions: [KnownConfusion]

    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        confusions.flatMap { confusion in
            let written = Array(confusion.written)
            return paragraph.indices(of: written).map { index in
                ReadingDoubt(
                    range: index..<index + written.count, replacement: confusion.proposed,
                    alternatives: confusion.alternatives, sureness: confusion.sureness,
                    reason: confusion.reason)
            }
        }
    }
}
