extension PluginFile {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The Lua source in the file: a byte order mark before it does not belong to it.
    var luaSource: [UInt8] {
        bytes.starts(with: PluginFile.byteOrderMark)
            ? Array(bytes.dropFirst(PluginFile.byteOrderMark.count)) : bytes
    }

    /// The finding of a Lua file that is not UTF-8, at its first line that is not.
    var encodingFault: PolicyError? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let fault = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return PolicyError(
            .luaSyntax, "不是 UTF-8 编码，请在编辑器里另存为 UTF-8（不要用 GBK、UTF-16）", file: path,
            line: fault + 1)
    }
}
