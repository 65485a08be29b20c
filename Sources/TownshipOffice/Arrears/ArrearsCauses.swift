import Governance

/// Says why a paid period would come out otherwise now.
struct ArrearsCauses {
    private let lines: [Payee: [ComparedLine]]

    /// Holds a period as it was issued, if it was issued by itself, against the period as it comes out now, both explained.
    init(original: PayRun?, now: PayRun) throws {
        guard let original else {
            lines = [:]
            return
        }
        var lines: [Payee: [ComparedLine]] = [:]
        for line in PayComparison(from: original, to: now).lines {
            // Whoever turned out to hold another post is told the same under both.
            for payee in Set([line.before, line.after].compactMap { $0.map(Payee.init) }) {
                lines[payee, default: []].append(line)
            }
        }
        self.lines = lines
    }

    func words(of payee: Payee) -> [String] {
        var seen: Set<String> = []
        return (lines[payee] ?? []).flatMap(\.parts).map { item, part in
            let basis = part.cause.basis.isEmpty ? "" : "（\(part.cause.basis)）"
            // What compares two periods says so; here both are the same one, then and now.
            let text = part.cause.text.replacing("上期", with: "当时").replacing("本期", with: "现在")
            return "\(item)：\(text)\(basis)"
        }.filter { seen.insert($0).inserted }
    }
}
