import ExactNumbers
public import Governance

/// The runs that are kept, as a list.
public struct FiledRunsSheet {
    private let township: String
    private let lives: [RunLife]

    /// A list.
    ///
    /// - Parameters:
    ///   - lives: The runs, in the order of the list.
    ///   - township: The name of the township.
    public init(_ lives: [RunLife], township: String) {
        self.lives = lives
        self.township = township
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            unit: "元",
            columns: [
                .init(id: "number", title: "编号", kind: .count),
                .init(id: "scheme", title: "方案"),
                .init(id: "period", title: "期间"),
                .init(id: "version", title: "第几版", kind: .count),
                .init(id: "state", title: "状态"),
                .init(id: "paid", title: "人数", kind: .count),
                .init(id: "set_aside", title: "搁置", kind: .count),
                .init(id: "total", title: "实发合计", kind: .amount),
                .init(id: "actor", title: "经办"),
                .init(id: "time", title: "存档时间"),
                .init(id: "digest", title: "结果摘要", kind: .code),
            ],
            rows: lives.map { life in
                let run = life.run
                return .init([
                    .number(Rational(run.number)), .text(run.scheme), .text(run.period),
                    .number(Rational(run.version)), .text(life.state.title),
                    .number(Rational(run.paid)),
                    .number(Rational(run.setAside)), .amount(run.total), .text(run.actor),
                    .text(FiledRunsSheet.shown(run.time)), .text(run.result.short),
                ])
            })
        return try Document(title: "\(township) 发放存档", blocks: [.table(table)])
    }

    /// A time as people read it: date and minutes of where it was written.
    static func shown(_ time: String) -> String {
        String(time.prefix(16).map { $0 == "T" ? " " : $0 })
    }
}
