import ArgumentParser
import DocumentRendering
import Foundation
import Governance
import TabularFiles

/// In which form a paper is asked for.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, xlsx, html
}

/// In which encoding a CSV file is asked for.
enum PaperEncoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
}

/// The options that all commands about a paper share.
struct PaperOptions: ParsableArguments {
    @Option(help: "格式：table、csv、xlsx 或 html。")
    var format = PaperFormat.table

    @Option(help: "CSV 的编码：utf-8（带 BOM）或 gb18030。")
    var encoding = PaperEncoding.utf8

    @Option(help: "写到这个文件；xlsx 和 html 不写时，发放表放在工作区的 output 里，插件的说明放在当前文件夹。")
    var output: String?

    func validate() throws {
        try PaperFile.check(output, format: format.rawValue)
        if encoding != .utf8, format != .csv {
            throw ValidationError("--encoding 只用于 --format csv。")
        }
    }

    /// Writes a document as asked: text to the terminal unless a file is named, pages and workbooks to a file.
    func deliver(_ document: Document, path: (_ suffix: String) throws -> String) throws {
        switch format {
        case .table:
            try PaperFile.deliver(Array(TerminalRenderer().text(of: document).utf8), to: output)
        case .csv:
            let renderer = CSVRenderer(encoding: encoding == .utf8 ? .utf8WithMark : .gb18030)
            try PaperFile.deliver(try renderer.bytes(of: document), to: output)
        case .xlsx:
            let path = try output ?? path("xlsx")
            try Interruption.deferred { try XLSXRenderer().write(document, toPath: path) }
            Terminal.complain("已写出 \(path)")
        case .html:
            try PaperFile.deliver(
                HTMLRenderer().bytes(of: document), to: try output ?? path("html"))
        }
    }
}
