/// The text of a file that is fit to be handed to the YAML library.
struct YAMLText {
    let text: String

    init(_ bytes: [UInt8], file: String, limits: YAMLLimits) throws(PolicyError) {
        guard bytes.count <= limits.maximumBytes else {
            throw PolicyError(
                .yamlTooLarge, "文件有 \(bytes.count) 字节，最多 \(limits.maximumBytes) 字节，请拆成几个文件",
                file: file, line: 1)
        }
        text = try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
            try Self.check(bytes, file: file)
            try Self.refuse(YAMLGuard(bytes: bytes).refusal(), file: file)
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
            return String(decoding: content, as: UTF8.self)
        }
    }

    private static func check(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String
    ) throws(PolicyError) {
        if let fault = UTF8Sequence.firstFault(in: bytes) {
            throw PolicyError(
                .yamlEncoding, "不是 UTF-8 编码，请在编辑器里另存为 UTF-8（不要用 GBK、UTF-16）",
                file: file, line: line(of: fault, in: bytes))
        }
        let control = bytes.firstIndex { byte in
            byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
        }
        if let control {
            throw PolicyError(
                .yamlEncoding, "这一行有看不见的控制字符，请删掉后重新输入",
                file: file, line: line(of: control, in: bytes))
        }
    }

    private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    }

    private static func refuse(_ refusal: YAMLGuard.Refusal?, file: String) throws(PolicyError) {
        switch refusal {
        case nil: return
        case .aliases(let line):
            throw PolicyError(
                .yamlUnsupported, "不支持 YAML 的锚点（&）和引用（*），请把值直接写出来",
                file: file, line: line)
        case .complexKeys(let line):
            throw PolicyError(
                .yamlUnsupported, "键只能是文字，不能是列表或者表", file: file, line: line)
        }
    }
}
