/// A comment that silences findings: `check: allow CODE REASON`.
struct CheckSilence {
    let codes: [String]
    let reason: String
    let place: SourcePlace
    /// The lines whose findings it silences.
    let lines: Set<Int>
    var used: Set<String> = []
}

/// All silences of a plugin, and what became of them.
struct CheckSilences {
    private var all: [CheckSilence]
    /// The silences of a line, as positions.
    private var byLine: [String: [Int]] = [:]

    init(_ all: [CheckSilence]) {
        self.all = all
        for (index, silence) in all.enumerated() {
            for line in silence.lines {
                byLine["\(silence.place.file):\(line)", default: []].append(index)
            }
        }
    }

    /// Whether a finding is silenced, which counts as a use of the silence.
    mutating func cover(_ finding: PolicyError) -> Bool {
        var isCovered = false
        for index in byLine["\(finding.file ?? ""):\(finding.line ?? 1)"] ?? []
        where all[index].codes.contains(finding.code.rawValue) && !all[index].reason.isEmpty {
            all[index].used.insert(finding.code.rawValue)
            isCovered = true
        }
        return isCovered
    }

    /// Silences without a reason, and such as silence nothing.
    ///
    /// While a file cannot be read, nobody knows what would have been found.
    func findings(isWhole: Bool) -> [PolicyError] {
        all.flatMap { silence -> [PolicyError] in
            guard !silence.reason.isEmpty else {
                return [
                    PolicyError(
                        .checkNoReason,
                        "check: allow 后面要写代码和理由，如 check: allow formula.amount_in_code 法律定的天数，不会变",
                        at: silence.place)
                ]
            }
            guard isWhole else { return [] }
            return silence.codes.filter { !silence.used.contains($0) }.map { code in
                let isKnown = PolicyErrorCode(rawValue: code) != nil
                let message =
                    isKnown
                    ? "这里没有 \(code) 可以放过，请删去这条注释（它只管本行和下一行）"
                    : "没有 \(code) 这个代码\(NearNames.hint(code, among: PolicyErrorCode.allCases.map(\.rawValue)))"
                return PolicyError(.checkSilencesNothing, message, at: silence.place)
            }
        }
    }
}
