/// Tells by the first bytes what a file is that should be a workbook.
struct XLSXSignature {
    let file: String

    private static let packed: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// The container of Office before 2007, in which encrypted workbooks still come.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    private static let encrypted = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }

    static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: packed) }
    static func isCompound(_ bytes: [UInt8]) -> Bool { bytes.starts(with: compound) }

    func check(_ bytes: [UInt8]) throws(TableError) {
        if Self.isPacked(bytes) { return }
        if Self.isCompound(bytes) {
            guard !Self.contains(bytes, Self.encrypted) else {
                throw TableError(
                    code: .encryptedXLSX, file: file,
                    advice: "这个工作簿设了打开密码，读不出来。请在表格软件里去掉密码另存一份。")
            }
            throw refusal("这是旧格式的表格（.xls 或 .et）。请用 WPS 或 Excel 打开，另存为 .xlsx。")
        }
        let isText = bytes.prefix(4_096).allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
        throw refusal(
            isText && !bytes.isEmpty
                ? "这个文件里是文字，不是 XLSX 工作簿。如果是 CSV，请把文件名的结尾改成 .csv；不然请用 WPS 或 Excel 另存为 .xlsx。"
                : "这不是 XLSX 工作簿。请用 WPS 或 Excel 打开原表，另存为 .xlsx。")
    }

    private func refusal(_ advice: String) -> TableError {
        TableError(code: .notXLSX, file: file, advice: advice)
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        return bytes.indices.dropLast(part.count - 1).contains { start in
            bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
