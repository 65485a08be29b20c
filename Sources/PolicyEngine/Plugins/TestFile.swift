/// A file of `tests/`: the cases it lists, in order.
///
/// A case has `name`, `scheme`, `period` and either `subject`, or `subjects` for pools and several posts. It expects
/// either amounts (`expect`) or an error (`expect_error`); with several subjects each of them does, and the case's own
/// `expect_error` holds for those that expect nothing else. `inputs` and `known` may be left out.
/// An element with `register` in place of `scheme` leads an entry of a register through steps; one with `property` in place of
/// `name` states what always holds.
public struct TestFile: Hashable, Sendable {
    /// The name of the file, relative to the plugin's folder.
    public let file: String
    /// The cases in the order they are written.
    public let cases: [TestCase]
    /// The properties in the order they are written.
    public let properties: [TestProperty]
    /// The cases about registers in the order they are written.
    public let registerCases: [RegisterCase]
    /// The cases about indicators in the order they are written.
    public let indicatorCases: [IndicatorCase]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - file: The name of the file, for errors and failing cases.
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
        var reader = TestReader(file: file)
        let tests = root.map { reader.tests(of: $0) }
        try reader.checker.finish()
        cases = tests?.cases ?? []
        properties = tests?.properties ?? []
        registerCases = tests?.registers ?? []
        indicatorCases = tests?.indicators ?? []
    }
}
