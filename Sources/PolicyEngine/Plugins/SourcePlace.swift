/// A place in a file of a plugin.
public struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
    /// The file, relative to the plugin's folder.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int

    /// A place; without line and column the beginning of the file.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as `parameters/standards.yaml:9`.
    public var description: String { "\(file):\(line)" }
}

extension PolicyError {
    /// An error at a place.
    public init(_ code: PolicyErrorCode, _ message: String, at place: SourcePlace) {
        self.init(code, message, file: place.file, line: place.line, column: place.column)
    }
}
