/// A result, the expression it came from, and where every figure of the expression was taken from.
public struct DocumentCalculation: Sendable, Hashable {
    /// Where a figure leads to.
    public enum Reference: Sendable, Hashable {
        /// The source at an index of this calculation.
        case source(Int)
        /// The calculation of that id among the blocks that this one stands among.
        case calculation(String)
    }

    /// One piece of the expression.
    public enum Part: Sendable, Hashable {
        /// Signs and words between figures.
        case text(String)
        /// What the next figure is called.
        case name(String)
        /// A figure as it is written, and where it leads to.
        case figure(String, Reference?)
    }

    /// Where a figure was taken from; what is not known is empty.
    public struct Source: Sendable, Hashable {
        /// The figure as it is written.
        public let figure: String
        /// What it is.
        public let title: String
        /// From when it holds, such as `2020-01-01 起`.
        public let since: String
        /// The document it rests on.
        public let basis: String
        /// The file and row.
        public let place: String

        /// Makes a source.
        public init(
            figure: String, title: String = "", since: String = "", basis: String = "",
            place: String = ""
        ) {
            self.figure = figure
            self.title = title
            self.since = since
            self.basis = basis
            self.place = place
        }

        /// What the source says beside the figure, without what is not known.
        public var details: [String] {
            [title, since, basis, place].filter { !$0.isEmpty }
        }
    }

    /// The name by which other calculations beside this one refer to it.
    public let id: String
    /// What is computed.
    public let title: String
    /// The expression, from left to right; empty when there is nothing to compute.
    public let parts: [Part]
    /// What it came to; empty when there is no result, or when the expression is the result.
    public let result: String
    /// How it was rounded, or why there is no result.
    public let remark: String
    /// What decided the way, such as `因为 村集体经济净增收 30000 > 0`, each with its place.
    public let reasons: [Reason]
    /// Where the figures were taken from.
    public let sources: [Source]

    /// Something that decided the way.
    public struct Reason: Sendable, Hashable {
        /// What was so.
        public let text: String
        /// The file and line of the rule.
        public let place: String

        /// Makes a reason.
        public init(text: String, place: String = "") {
            self.text = text
            self.place = place
        }
    }

    /// Makes a calculation.
    public init(
        id: String, title: String, parts: [Part], result: String = "", remark: String = "",
        reasons: [Reason] = [], sources: [Source] = []
    ) {
        self.id = id
        self.title = title
        self.parts = parts
        self.result = result
        self.remark = remark
        self.reasons = reasons
        self.sources = sources
    }

    /// The whole on one line, for readers that follow no links.
    public var line: String {
        let expression = parts.map { part in
            switch part {
            case .text(let text): text
            case .name(let name): name + " "
            case .figure(let figure, _): figure
            }
        }.joined()
        let sides = [title, expression, result].filter { !$0.isEmpty }
        return sides.joined(separator: " = ") + (remark.isEmpty ? "" : "   " + remark)
    }
}
