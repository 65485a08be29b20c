public import ExactNumbers

/// Figures side by side as bars, for the eye; what is exact stands in the words beside each bar.
public struct DocumentChart: Sendable, Hashable {
    /// One bar.
    public struct Bar: Sendable, Hashable {
        /// What the bar is about, such as the name of a village.
        public let label: String
        /// How long the bar is; one below zero goes the other way.
        public let value: DocumentCell

        /// Makes a bar.
        ///
        /// - Parameters:
        ///   - label: What the bar is about.
        ///   - value: An amount or a number; anything else has no length.
        public init(label: String, value: DocumentCell) {
            self.label = label
            self.value = value
        }

        /// The length, exact; zero for what is no number.
        public var length: Rational {
            switch value {
            case .amount(let amount): amount.yuan
            case .number(let number): number
            case .text, .day, .empty: .zero
            }
        }
    }

    /// What stands above the bars.
    public let title: String
    /// The unit of the figures, such as `元`.
    public let unit: String?
    /// What the labels name, such as `村(社区)`, where the chart becomes a table.
    public let labelTitle: String
    /// What the figures are, such as `实发`, where the chart becomes a table.
    public let valueTitle: String
    /// The bars from top to bottom.
    public let bars: [Bar]

    /// Makes a chart.
    public init(
        title: String, unit: String? = nil, labelTitle: String = "名称",
        valueTitle: String = "数值", bars: [Bar]
    ) {
        self.title = title
        self.unit = unit
        self.labelTitle = labelTitle
        self.valueTitle = valueTitle
        self.bars = bars
    }

    /// Where each bar begins and ends on a line of so many equal steps, rounded to whole steps.
    ///
    /// Zero lies at the left edge unless a figure is below zero.
    ///
    /// - Parameter steps: The length of the line, at least 1.
    /// - Returns: For every bar its two ends, the smaller first.
    public func spans(of steps: Int) -> [Range<Int>] {
        let lengths = bars.map(\.length)
        let least = lengths.reduce(Rational.zero) { min($0, $1) }
        let most = lengths.reduce(Rational.zero) { max($0, $1) }
        func step(_ value: Rational) -> Int {
            // Numbers too large to be set in proportion leave the bar without a length.
            guard let share = try? (value - least) / (most - least),
                let place = try? (share * Rational(steps)).rounded(to: .yuan, .halfUp)
            else { return 0 }
            return place.int ?? 0
        }
        let zero = step(.zero)
        return lengths.map { length in
            let end = step(length)
            return min(zero, end)..<max(zero, end)
        }
    }

    /// The figures as a table, for readers that draw no bars.
    public var table: DocumentTable? {
        try? DocumentTable(
            title: title, unit: unit,
            columns: [
                .init(id: "label", title: labelTitle),
                .init(id: "value", title: valueTitle, kind: kind),
            ], rows: bars.map { .init([.text($0.label), $0.value]) })
    }

    private var kind: DocumentTable.ColumnKind {
        bars.allSatisfy { if case .amount = $0.value { true } else { false } } ? .amount : .number
    }
}
