/// Finds out the encoding of a file's bytes and decodes them, strictly.
///
/// Bytes that are valid UTF-8 are UTF-8, else GB18030. A GB18030 file of a few characters can be valid
/// UTF-8 by chance (一 alone is), so a caller who knows the encoding may name it.
package struct TextDecoder {
    package let file: String
    package let encoding: TextEncoding?

    /// A decoder of a file; without an encoding it finds out which.
    package init(file: String, encoding: TextEncoding? = nil) {
        self.file = file
        self.encoding = encoding
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package func decode(_ bytes: [UInt8]) throws(TableError) -> (
        text: String, encoding: TextEncoding
    ) {
        let marked = bytes.starts(with: Self.mark)
        if marked || encoding == .utf8 || encoding == .utf8WithMark {
            let content = marked ? Array(bytes.dropFirst(3)) : bytes
            guard let text = String(validating: content, as: UTF8.self) else {
                throw failure(line: firstMalformedLineOfUTF8(content))
            }
            return (text, marked ? .utf8WithMark : .utf8)
        }
        if encoding == nil, let text = String(validating: bytes, as: UTF8.self) {
            return (text, .utf8)
        }
        switch GB18030.decode(bytes) {
        case .success(let text): return (text, .gb18030)
        case .failure(let malformed): throw failure(line: malformed.number)
        }
    }

    private func failure(line: Int) -> TableError {
        TableError(
            code: .encoding, file: file, line: line,
            advice:
                "文字既不是 UTF-8 也不是 GB18030 编码，读出来会是乱码。请用 WPS 或 Excel 打开原表，另存为“CSV UTF-8(逗号分隔)”后再试。")
    }

    /// Lines can be tried one by one, because 0x0A is never part of a longer character.
    private func firstMalformedLineOfUTF8(_ bytes: [UInt8]) -> Int {
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if String(validating: line, as: UTF8.self) == nil { break }
        }
        return number
    }
}
