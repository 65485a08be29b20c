/// The text of a file that is no table, in UTF-8 or GB18030.
public enum TextFile {
    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: What stands in it.
    ///   - name: What messages call it.
    /// - Returns: The text, without a byte order mark.
    /// - Throws: `table.encoding` with the line.
    public static func text(of bytes: [UInt8], named name: String) throws(TableError) -> String {
        try TextDecoder(file: name, encoding: nil).decode(bytes).text
    }
}
