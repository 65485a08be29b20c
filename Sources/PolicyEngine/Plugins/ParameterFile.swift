/// A file of `parameters/`: the standards it defines, in order.
///
/// A parameter has `values`, and may have `title`, `unit` and `basis`; each of its values has `from` and `value`,
/// and may have `announced` and `basis`.
public struct ParameterFile: Hashable, Sendable {
    /// The name of the file, relative to the plugin's folder.
    public let file: String
    /// The parameters in the order they are written.
    public let parameters: [Parameter]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - file: The name of the file, for errors and explanations.
    ///   - limits: How large the file may be.
    /// - Throws: Everything that is wrong with it, with file and line.
    public init(
        _ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
    ) throws(PolicyFindings) {
        self.file = file
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader(limits: limits).read(bytes, file: file)
        } catch {
            throw PolicyFindings(error)
        }
        var reader = ParameterReader(file: file)
        let parameters = root.map { reader.parameters(of: $0) } ?? []
        try reader.checker.finish()
        self.parameters = parameters
    }
}
