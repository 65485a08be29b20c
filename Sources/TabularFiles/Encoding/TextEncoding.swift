/// The encodings in which offices exchange table files.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-8 with a byte order mark, which spreadsheets need to recognise it.
    case utf8WithMark = "utf-8-bom"
    /// GB18030, what “CSV” means in a Chinese Windows; GBK and GB 2312 are parts of it.
    case gb18030 = "gb18030"
}
