import Foundation

/// Reads whole files, with a bound.
enum FileBytes {
    static func read(_ path: String, name: String, atMost limit: Int) throws(TableError) -> [UInt8]
    {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw failure(name, "没有找到这个文件。请检查文件名和所在文件夹。")
        }
        if isFolder.boolValue { throw failure(name, "这是文件夹，不是文件。请写到具体的文件名。") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw failure(name, "打不开这个文件。请检查有没有读取权限，或是不是正被别的程序占用。")
        }
        defer { try? handle.close() }
        // One byte more than allowed tells a file that is too large without reading all of it.
        guard let data = try? handle.read(upToCount: limit + 1) ?? Data() else {
            throw failure(name, "读取这个文件时出错。请检查磁盘后重试。")
        }
        if data.count > limit { throw tooLarge(name, limit: limit) }
        return Array(data)
    }

    static func tooLarge(_ name: String, limit: Int) -> TableError {
        TableError(
            code: .tooLarge, file: name,
            advice: "文件超过 \(limit) 字节。请拆成几个文件，或检查是不是选错了文件。")
    }

    private static func failure(_ name: String, _ advice: String) -> TableError {
        TableError(code: .readFailed, file: name, advice: advice)
    }
}
