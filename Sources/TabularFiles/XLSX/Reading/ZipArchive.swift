import CZip
import Foundation

/// The only place that calls libzip: the parts of a packed file, by their names.
///
/// Archives can say little and unpack to much, so what is unpacked is counted against a bound, part by part and as a whole.
final class ZipArchive {
    private let archive: OpaquePointer
    /// What the archive reads from; the library takes no copy.
    private let bytes: UnsafeMutableRawBufferPointer
    private let file: String
    private let limits: TableLimits
    private var unpacked = 0
    private var isClosed = false

    init(_ content: [UInt8], file: String, limits: TableLimits) throws(TableError) {
        self.file = file
        self.limits = limits
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard
            let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
        else {
            bytes.deallocate()
            throw Self.damaged(file)
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw Self.damaged(file)
        }
        self.archive = archive
        guard zip_get_num_entries(archive, 0) <= limits.parts else {
            close()
            throw TableError(
                code: .tooLarge, file: file, advice: "这个文件里有超过 \(limits.parts) 个部分，不像是办公用的表格。请检查来源。"
            )
        }
    }

    /// Frees what the library holds.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        zip_discard(archive)
        bytes.deallocate()
    }

    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// The content of a part; nil when there is none of that name.
    func part(_ name: String) throws(TableError) -> [UInt8]? {
        guard let index = index(of: name) else { return nil }
        guard let part = zip_fopen_index(archive, index, 0) else { throw Self.damaged(file) }
        defer { zip_fclose(part) }
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(part, &block, UInt64(block.count))
            guard count >= 0 else { throw Self.damaged(file) }
            if count == 0 { return content }
            unpacked += Int(count)
            guard unpacked <= limits.unpackedBytes else {
                throw TableError(
                    code: .tooLarge, file: file,
                    advice: "展开以后超过 \(limits.unpackedBytes) 字节。请拆成几个文件，或检查来源。")
            }
            content += block.prefix(Int(count))
        }
    }

    /// Names differ in case between programs that write workbooks.
    private func index(of name: String) -> UInt64? {
        let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
        return index < 0 ? nil : UInt64(index)
    }

    static func damaged(_ file: String) -> TableError {
        TableError(
            code: .damagedXLSX, file: file,
            advice: "这个工作簿不完整或已损坏。请重新拷贝一份，或用 WPS 或 Excel 打开后另存为 .xlsx。")
    }
}
