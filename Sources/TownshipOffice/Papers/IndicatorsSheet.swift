import ExactNumbers
public import Governance

/// Indicators as of a day: value, target, and whether it is reached.
public struct IndicatorsSheet {
    private let township: String
    private let outcomes: [IndicatorDesk.Outcome]
    private let titles: [String: String]
    private let day: Day

    /// A list.
    ///
    /// - Parameters:
    ///   - desk: Whose indicators.
    ///   - outcomes: What came of them.
    ///   - day: As of when.
    public init(_ desk: IndicatorDesk, _ outcomes: [IndicatorDesk.Outcome], on day: Day) {
        township = desk.workspace.settings.name
        titles = Dictionary(
            desk.definitions.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        self.outcomes = outcomes
        self.day = day
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "id", title: "标识"), .init(id: "title", title: "指标"),
                .init(id: "value", title: "数值", alignment: .right),
                .init(id: "unit", title: "单位"),
                .init(id: "target", title: "目标", alignment: .right),
                .init(id: "state", title: "情况"),
            ],
            rows: outcomes.map { .init(cells($0)) })
        return try Document(
            title: "\(township) 指标", subtitles: ["截至 \(day)"], blocks: [.table(table)])
    }

    private func cells(_ outcome: IndicatorDesk.Outcome) -> [DocumentCell] {
        switch outcome {
        case .success(let value):
            let definition = value.definition
            let sign = definition.direction == .up ? "≥" : "≤"
            let state =
                value.value == nil
                ? "没有可算的" : value.isReached.map { $0 ? "达到" : "没有达到" } ?? ""
            return [
                .text(definition.id), .text(definition.title),
                .text(value.value.map(IndicatorsSheet.shown) ?? ""), .text(definition.unit),
                .text(definition.target.map { "\(sign) \(IndicatorsSheet.shown($0))" } ?? ""),
                .text(state),
            ]
        case .failure(let reason):
            let id = reason.key ?? ""
            let at = reason.at.isEmpty ? "" : "（\(reason.at)）"
            return [
                .text(id), .text(titles[id] ?? id), .empty, .empty, .empty,
                .text("\(reason.code)：\(reason.message)\(at)"),
            ]
        }
    }

    /// A value with at most two decimals, rounded half up where it has more.
    static func shown(_ value: Rational) -> String {
        guard let step = try? Rational(decimal: "0.01"),
            let rounded = try? value.rounded(to: RoundingUnit(step: step), .halfUp)
        else { return value.description }
        return rounded.description
    }
}
