import Foundation
import TabularFiles

/// Hands a paper out: to a file, all or nothing, or to standard output.
enum PaperFile {
    static func deliver(_ bytes: [UInt8], to path: String?) throws {
        guard let path else {
            // A reader that went away has had enough; there is nobody left to tell.
            try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        try AtomicFile.write(bytes, toPath: path)
        Terminal.complain("已写出 \(path)")
    }
}
