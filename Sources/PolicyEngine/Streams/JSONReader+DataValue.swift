extension JSONReader {
    /// Reads one line as a value that may be kept.
    ///
    /// - Parameters:
    ///   - bytes: The line.
    ///   - line: The number of the line, for errors.
    /// - Returns: The value.
    /// - Throws: `json.*` when the line is refused.
    public mutating func dataValue(
        _ bytes: UnsafeRawBufferPointer, line: Int? = nil
    ) throws(PolicyError) -> DataValue {
        let file = file
        return try read(bytes, line: line) { value throws(PolicyError) in
            do throws(PolicyError) {
                return try value.dataValue()
            } catch {
                var placed = error
                placed.file = file
                placed.line = line
                throw placed
            }
        }
    }

    /// Reads a text of JSON as a value that may be kept.
    ///
    /// - Parameter text: One JSON value.
    /// - Returns: The value.
    /// - Throws: `json.*` when the text is refused.
    public mutating func dataValue(_ text: String) throws(PolicyError) -> DataValue {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
            try dataValue(UnsafeRawBufferPointer(bytes))
        }
    }
}
