import Foundation
import TabularFiles

/// Writing to the two streams of a terminal.
enum Terminal {
    /// Prints to standard output; where that fails nothing more is said.
    static func print(_ text: String) { try? deliver(Array(text.utf8)) }

    /// Writes to standard output.
    ///
    /// - Throws: `table.write.failed`, but not when the reader went away: it has had enough.
    static func deliver(_ bytes: [UInt8]) throws(TableError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let (count, number) = rest.withUnsafeBytes { buffer in
                (write(STDOUT_FILENO, buffer.baseAddress, buffer.count), errno)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if number == EPIPE {
                return
            } else if number != EINTR {
                throw TableError(
                    code: .writeFailed, file: "标准输出",
                    advice: number == ENOSPC ? "磁盘已满，没有写全。请清理后重试。" : "没有写全（系统错误 \(number)）。")
            }
        }
    }

    static func complain(_ text: String) {
        // There is nobody left to tell that nobody can be told.
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Lines of data or plugins, freed of what could mislead a terminal.
    static func complain(lines: [String]) {
        for line in lines { complain(TextCleaning.singleLine(line)) }
    }
}
