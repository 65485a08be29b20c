import DocumentRendering
import ExactNumbers
import Governance
import TabularFiles

/// Numbers, tables and documents.
enum NumberProvocations {
    static let numbers: [Provocation] = [
        .init("number.syntax", "数里有千分号") {
            Door.number { () throws(NumberError) in _ = try Rational(decimal: "1,000") }
        },
        .init("number.too_large", "乘方太大") {
            Door.number { () throws(NumberError) in _ = try Rational(10 as Int).power(10_000) }
        },
        .init("number.division_by_zero", "除以零") {
            Door.number { () throws(NumberError) in _ = try Rational.one / 0 }
        },
        .init("number.exponent_not_whole", "乘方的指数不是整数") {
            Door.number { () throws(NumberError) in
                _ = try Rational(2 as Int).power(Rational(decimal: "0.5"))
            }
        },
        .init("number.not_short_decimal", "用了二进制小数") {
            Door.number { () throws(NumberError) in _ = try Rational(shortDouble: 1.0 / 3) }
        },
        .init("number.not_finite", "用了无穷大") {
            Door.number { () throws(NumberError) in _ = try Rational(shortDouble: .infinity) }
        },
        .init("number.not_whole_fen", "金额不到整分") {
            Door.number { () throws(NumberError) in
                _ = try Money(exactly: Rational(decimal: "0.001"))
            }
        },
        .init("number.rounding_step", "取舍的步长不是正数") {
            Door.number { () throws(NumberError) in _ = try RoundingUnit(text: "0") }
        },
        .init("number.split.weight_negative", "分配的权重是负数") {
            Door.number { () throws(NumberError) in _ = try Money.split(total: .zero, weights: [-1])
            }
        },
        .init("number.split.no_weight", "分配时没有权重") {
            Door.number { () throws(NumberError) in _ = try Money.split(total: .zero, weights: []) }
        },
        .init("number.scale.empty", "分档表是空的") {
            Door.number { () throws(NumberError) in _ = try TierScale([]) }
        },
        .init("number.scale.bound_missing", "中间一档没有上限") {
            Door.number { () throws(NumberError) in
                _ = try TierScale([.init(bound: nil, fields: [:]), .init(bound: nil, fields: [:])])
            }
        },
        .init("number.scale.bounds_not_rising", "上限没有一档比一档高") {
            Door.number { () throws(NumberError) in
                _ = try TierScale([
                    .init(bound: .upto(1), fields: [:]), .init(bound: .upto(1), fields: [:]),
                ])
            }
        },
        .init("number.scale.beyond", "数超出分档表") {
            Door.number { () throws(NumberError) in
                _ = try TierScale([.init(bound: .upto(1), fields: [:])]).value(at: 2)
            }
        },
        .init("number.scale.field_unknown", "分档表里没有这个字段") {
            Door.number { () throws(NumberError) in
                _ = try TierScale([.init(bound: nil, fields: [:])]).value(at: 2)
            }
        },
    ]

    static let tables: [Provocation] = [
        .init("table.read.failed", "文件不存在") {
            try Door.table { _ = try CSVReader().table(atPath: "没有.csv") }
        },
        .init("table.encoding", "既不是 UTF-8 也不是 GB18030") {
            try Door.table { _ = try CSVReader().table(from: [0xFF], named: "甲.csv") }
        },
        .init("table.too_large", "文件太大") {
            try Door.table {
                _ = try CSVReader(limits: TableLimits(bytes: 0)).table(from: [97], named: "甲.csv")
            }
        },
        .init("table.control_character", "有看不见的控制字符") { try Door.csv("a\u{0}") },
        .init("table.csv.unterminated_quote", "引号没有收尾") { try Door.csv("\"a") },
        .init("table.csv.text_after_quote", "引号后面还有字") { try Door.csv("\"a\"b") },
        .init("table.csv.quote_in_cell", "单元格中间有引号") { try Door.csv("a\"b") },
        .init("table.csv.field_count", "一行的格数与表头不同") { try Door.csv("a\n1,2") },
        .init("table.csv.separator", "不是用逗号分列的") { try Door.csv("a;b\n1;2") },
        .init("table.head.missing", "文件是空的") { try Door.csv("") },
        .init("table.head.empty_title", "表头有空格") { try Door.csv("a,,b") },
        .init("table.head.duplicate_title", "表头有两列同名") { try Door.csv("a,a") },
        .init("table.number.invalid", "不是数") { try Door.table { _ = try CellNumber("1,000") } },
        .init("table.xlsx.format", "改了名字的 CSV，或旧格式的表格") {
            try Door.table {
                _ = try XLSXReader().content(from: Array("编号,姓名\n".utf8), named: "名单.xlsx")
            }
        },
        .init("table.xlsx.encrypted", "工作簿有打开密码") {
            let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            return try Door.table {
                _ = try XLSXReader().content(
                    from: [0xD0, 0xCF, 0x11, 0xE0] + name, named: "名单.xlsx")
            }
        },
        .init("table.xlsx.damaged", "工作簿没有拷贝完整") {
            let bytes = try XLSXWorkbook(sheets: [XLSXSheet(name: "人员")]).bytes()
            return try Door.table {
                _ = try XLSXReader().content(
                    from: Array(bytes.prefix(bytes.count / 2)), named: "名单.xlsx")
            }
        },
        .init("table.xlsx.sheet", "有几张工作表，没有写明要哪一张") {
            let sheets = ["人员", "单位"].map {
                XLSXSheet(name: $0, rows: [XLSXRow([XLSXCell(.text("编号"))])])
            }
            let bytes = try XLSXWorkbook(sheets: sheets).bytes()
            return try Door.table {
                _ = try XLSXReader().content(from: bytes, named: "名单.xlsx").sheet(named: nil)
            }
        },
        .init("table.write.field_count", "写出的一行格数不对") {
            try Door.table { _ = try CSVWriter().bytes(head: ["a"], rows: [[]]) }
        },
        .init("table.write.too_large", "写进表格的一格太长") {
            let cell = XLSXCell(.text(String(repeating: "长", count: 32_768)))
            let sheet = XLSXSheet(name: "发放表", rows: [XLSXRow([cell])])
            return try Door.table { _ = try XLSXWorkbook(sheets: [sheet]).bytes() }
        },
        .init("table.write.layout", "要合并的格子有重叠") {
            let area = XLSXArea(rows: 0...0, columns: 0...1)
            let sheet = XLSXSheet(name: "发放表", merged: [area, area])
            return try Door.table { _ = try XLSXWorkbook(sheets: [sheet]).bytes() }
        },
        .init("table.write.encoding", "有 GB18030 写不出的字") {
            try Door.table {
                _ = try CSVWriter(encoding: .gb18030).bytes(head: ["\u{E5E5}"], rows: [])
            }
        },
        .init("table.write.failed", "文件夹不存在") {
            try Door.table { try AtomicFile.write([], toPath: "没有/甲.csv") }
        },
    ]

    static let documents: [Provocation] = [
        .init("document.title.empty", "没有标题") {
            Door.document { () throws(DocumentError) in _ = try Document(title: " ", blocks: []) }
        },
        .init("document.page.margins", "页边距太大") {
            Door.document { () throws(DocumentError) in
                _ = try PageSetup.Margins(top: 81, bottom: 0, left: 0, right: 0)
            }
        },
        .init("document.table.columns_missing", "表没有列") {
            Door.document { () throws(DocumentError) in _ = try DocumentTable(columns: [], rows: [])
            }
        },
        .init("document.column.duplicate", "两列标识相同") {
            let column = DocumentTable.Column(id: "a", title: "甲")
            return Door.document { () throws(DocumentError) in
                _ = try DocumentTable(columns: [column, column], rows: [])
            }
        },
        .init("document.column.width", "列宽不合适") {
            let column = DocumentTable.Column(id: "a", title: "甲", width: 0)
            return Door.document { () throws(DocumentError) in
                _ = try DocumentTable(columns: [column], rows: [])
            }
        },
        .init("document.row.cell_count", "一行的格数与表头不同") {
            let column = DocumentTable.Column(id: "a", title: "甲")
            return Door.document { () throws(DocumentError) in
                _ = try DocumentTable(columns: [column], rows: [.init([])])
            }
        },
        .init("rendering.table.missing", "文件里没有表，写不成 CSV") {
            do {
                _ = try CSVRenderer().bytes(of: try Document(title: "通知", blocks: []))
                return []
            } catch let error as DocumentRenderingError {
                return [Provoked(code: error.code.rawValue, message: error.message)]
            }
        },
    ]
}
