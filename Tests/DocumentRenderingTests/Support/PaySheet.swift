import ExactNumbers
import Governance

/// A pay sheet as a township files it, with made-up people and amounts.
enum PaySheet {
    typealias Column = DocumentTable.Column
    typealias Row = DocumentTable.Row

    static let columns = [
        Column(id: "number", title: "序号", kind: .count, alignment: .center),
        Column(id: "village", title: "村（社区）", omitsRepeats: true),
        Column(id: "name", title: "姓名"),
        Column(id: "resident", title: "身份证号", kind: .code),
        Column(id: "post", title: "职务"),
        Column(id: "base", title: "基本报酬", kind: .amount, group: "应发"),
        Column(id: "performance", title: "考核绩效", kind: .amount, group: "应发"),
        Column(id: "reward", title: "集体经济发展创收奖励", kind: .amount, group: "应发"),
        Column(id: "gross", title: "应发合计", kind: .amount),
        Column(id: "tax", title: "个税", kind: .amount, group: "扣款"),
        Column(id: "dues", title: "党费", kind: .amount, group: "扣款"),
        Column(id: "net", title: "实发", kind: .amount),
        Column(id: "card", title: "卡号", kind: .code),
        Column(id: "sign", title: "签章", width: 8),
    ]

    static func yuan(_ fen: Int64) -> DocumentCell { .amount(Money(fen: fen)) }

    static func row(_ index: Int) -> Row {
        let names = ["甲一", "乙二丙", "欧阳丁四", "买买提·艾力"]
        let base: Int64 = index % 3 == 0 ? 300_000 : 123_871
        let amounts: [Int64] = [base, 73_600, Int64(index) * 10_001, 0, 0, base / 200]
        let gross = amounts[0] + amounts[1] + amounts[2]
        return Row(
            [
                .text("\(index + 1)"), .text(index < 60 ? "龙门村" : "金元场社区"),
                .text(names[index % names.count]), .text("110105********002X"), .text("副主任"),
                yuan(amounts[0]), yuan(amounts[1]), yuan(amounts[2]), yuan(gross), yuan(0),
                yuan(amounts[5]), yuan(gross - amounts[5]), .text("****1234"), .empty,
            ], note: index % 10 == 3 ? "16日起任职" : "")
    }

    static func table(rows count: Int = 12) throws -> DocumentTable {
        var rows = (0..<count).map(row)
        let total = (5...11).map { column in
            let sum = rows.reduce(Money.zero) { sum, row in
                if case .amount(let amount) = row.cells[column] { sum + amount } else { sum }
            }
            return DocumentCell.amount(sum)
        }
        rows.append(
            Row(
                [.text("合计 \(count)人"), .empty, .empty, .empty, .empty] + total + [.empty, .empty],
                style: .total))
        return try DocumentTable(
            unit: "元", columns: columns, rows: rows, closing: ["人民币肆拾壹万贰仟叁佰零陆元肆角伍分"])
    }

    static func document(rows count: Int = 12) throws -> Document {
        let notice = DocumentNotice(
            title: "搁置 2 人（审批前须处理）：",
            entries: [
                ["丙三", "石板村 文书", "缺考核得分", "成绩.csv 第 41 行"],
                ["欧阳丁四", "河东村 主任", "任职已结束", "任职.csv 第 7 行"],
            ])
        return try Document(
            title: "金元镇村干部报酬发放表", subtitles: ["2020年3月"],
            blocks: [
                .table(try table(rows: count)), .notice(notice),
                .signatures(SignatureLine.payment),
            ],
            page: PageSetup(orientation: .landscape))
    }
}
