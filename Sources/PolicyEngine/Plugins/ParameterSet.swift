public import Governance

/// All parameters of a plugin, from whatever files.
public struct ParameterSet: Hashable, Sendable {
    /// The parameters in the order of files and lines.
    public let parameters: [Parameter]
    private let positions: [String: Int]

    /// The parameters of some files.
    ///
    /// - Parameter files: The files, in the order in which they are to be named.
    /// - Throws: `parameter.duplicate` for every parameter that is defined twice.
    public init(_ files: [ParameterFile]) throws(PolicyFindings) {
        parameters = files.flatMap(\.parameters)
        var positions: [String: Int] = [:]
        var errors: [PolicyError] = []
        for (index, parameter) in parameters.enumerated() {
            if let first = positions[parameter.name] {
                errors.append(
                    PolicyError(
                        .parameterDuplicate,
                        "参数\(QuotedName(parameter.name))在 \(parameters[first].place) 已经有了，请删去一处或者改名",
                        at: parameter.place))
            } else {
                positions[parameter.name] = index
            }
        }
        self.positions = positions
        if !errors.isEmpty { throw PolicyFindings(errors) }
    }

    /// The names in the order of files and lines.
    public var names: [String] { parameters.map(\.name) }

    /// The parameter of a name, or nil.
    public subscript(name: String) -> Parameter? {
        positions[name].map { parameters[$0] }
    }

    /// The parameter of a name.
    ///
    /// - Parameter name: The name as a formula writes it.
    /// - Returns: The parameter.
    /// - Throws: `parameter.unknown`, with the near names.
    public func parameter(_ name: String) throws(PolicyError) -> Parameter {
        guard let parameter = self[name] else {
            throw PolicyError(
                .parameterUnknown, "没有\(QuotedName(name))这个参数\(NearNames.hint(name, among: names))")
        }
        return parameter
    }

    /// The value that holds on a day, with its dates.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - day: The day for which it is asked.
    ///   - known: What was announced after this day is not seen; by default everything is known.
    /// - Returns: The value, the day from which it holds, and the day on which it was announced.
    /// - Throws: `parameter.unknown`, or `parameter.no_value` before the first value.
    public func value(
        _ name: String, on day: Day, known: Day? = nil
    ) throws(PolicyError) -> Timeline<Parameter.Setting>.Entry {
        let parameter = try parameter(name)
        if let entry = parameter.timeline.value(on: day, known: known) { return entry }
        let condition = known.map { "按 \($0) 已经公布的标准，" } ?? ""
        let first = parameter.timeline.entries.first.map { "，第一个值从 \($0.from) 起执行" } ?? ""
        throw PolicyError(
            .parameterNoValue,
            "\(condition)参数\(QuotedName(name))在 \(day) 还没有值\(first)，请补上更早的标准", at: parameter.place)
    }

    /// The days after the first day of a range on which another value begins to hold.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - range: The days to look at.
    ///   - known: What was announced after this day is not seen; by default everything is known.
    /// - Returns: The days, in order.
    /// - Throws: `parameter.unknown`.
    public func changes(
        _ name: String, in range: DayRange, known: Day? = nil
    ) throws(PolicyError) -> [Day] {
        try parameter(name).timeline.changes(in: range, known: known)
    }
}
