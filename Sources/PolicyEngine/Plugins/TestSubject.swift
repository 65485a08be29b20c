/// One subject of a test case: what is given, and what is expected of it.
public struct TestSubject: Hashable, Sendable {
    /// What has to come out.
    public enum Outcome: Hashable, Sendable {
        /// These amounts; what is not named is not compared.
        case amounts([TestExpectation])
        /// The subject is set aside with this error's code.
        case error(code: String, at: SourcePlace)
    }

    /// The fields of the subject as a line of an evaluation holds them, without inputs.
    public let fields: [DataValue.Member]
    /// What is supplied for the subject and the period.
    public let inputs: [DataValue.Member]
    /// What has to come out.
    public let outcome: Outcome
    /// Where the subject is written.
    public let place: SourcePlace

    /// The subject as a line of an evaluation: its fields, and `inputs` where there are any.
    public var line: DataValue {
        guard !inputs.isEmpty else { return .object(fields) }
        return .object(fields + [.init(key: "inputs", value: .object(inputs))])
    }
}
