import ArgumentParser
import TabularFiles

/// Hands a paper out: to a file, all or nothing, or to standard output.
enum PaperFile {
    /// Refuses a name that cannot be meant: none at all, or the ending of another format.
    static func check(_ path: String?, format: String) throws {
        guard let path else { return }
        guard !path.isEmpty else { throw ValidationError("--output 后面要写文件名。") }
        let endings = ["csv", "json", "xlsx", "html"]
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard !endings.contains(ending) || ending == format else {
            throw ValidationError(
                "--output 的文件名以 .\(ending) 结尾，格式却是 \(format)；请加上 --format \(ending)，或者改文件名。")
        }
    }

    static func deliver(_ bytes: [UInt8], to path: String?) throws {
        guard let path else { return try Terminal.deliver(bytes) }
        try Interruption.deferred { try AtomicFile.write(bytes, toPath: path) }
        Terminal.complain("已写出 \(path)")
    }
}
