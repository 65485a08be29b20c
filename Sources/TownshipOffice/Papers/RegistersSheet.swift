import ExactNumbers
public import Governance

/// The registers of a workspace as a list.
public struct RegistersSheet {
    private let township: String
    private let registers: [RegisterDefinition]
    private let counts: [String: Int]

    /// A list.
    ///
    /// - Parameters:
    ///   - registers: The registers.
    ///   - counts: How many entries each has, by their ids.
    ///   - township: The name of the township.
    public init(_ registers: [RegisterDefinition], counts: [String: Int], township: String) {
        self.registers = registers
        self.counts = counts
        self.township = township
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "id", title: "标识"), .init(id: "title", title: "名称"),
                .init(id: "count", title: "条数", kind: .count),
                .init(id: "states", title: "办理流程"), .init(id: "readers", title: "谁能看"),
            ],
            rows: registers.map { register in
                .init([
                    .text(register.id), .text(register.title),
                    .number(Rational(counts[register.id] ?? 0)),
                    .text(register.procedure?.states.map(\.title).joined(separator: "、") ?? ""),
                    .text(register.readers?.joined(separator: "、") ?? ""),
                ])
            })
        return try Document(title: "\(township) 台账目录", blocks: [.table(table)])
    }
}
